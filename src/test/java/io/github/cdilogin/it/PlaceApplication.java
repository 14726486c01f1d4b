package io.github.cdilogin.it;

import io.github.cdilogin.it.place.Note;
import io.github.cdilogin.it.place.csp.OnlyOwnScripts;
import io.github.cdilogin.it.place.prime.Opener;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Pages with a form that is sent by Ajax, and with components of the library. */
final class PlaceApplication {

  private static final String[] PAGES = {
    "place.xhtml",
    "secret-place.xhtml",
    "warned.xhtml",
    "framed.xhtml",
    "opener.xhtml",
    "steps.xhtml"
  };

  private PlaceApplication() {}

  /** With a strict Content-Security-Policy. */
  static WebArchive plain(String name, Map<String, String> parameters) {
    return withPages(FacesApplication.named(name, parameters).build(), "plain")
        .addPackage(OnlyOwnScripts.class.getPackage())
        .addAsWebResource("it/tags/place/plain/buttons.js", "resources/buttons.js");
  }

  static WebArchive primeFaces(String name, Map<String, String> parameters) {
    return withPages(
            FacesApplication.named(name, parameters).withPrimeFacesDialogs().build(), "prime")
        .addPackage(Opener.class.getPackage())
        .addAsWebResource("it/tags/place/prime/opener-form.xhtml", "opener-form.xhtml");
  }

  private static WebArchive withPages(WebArchive war, String kind) {
    for (String page : PAGES) {
      war.addAsWebResource("it/tags/place/" + page, page);
    }
    return war.addPackage(Note.class.getPackage())
        .addAsWebResource("it/tags/place/" + kind + "/form.xhtml", "form.xhtml")
        .addAsWebResource("it/confirm.xhtml", "confirm.xhtml");
  }
}
