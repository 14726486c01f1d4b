package io.github.cdilogin.it;

import io.github.cdilogin.it.htmx.Parts;
import java.io.File;
import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application whose pages request their parts by htmx. */
final class HtmxApplication {

  private HtmxApplication() {}

  static WebArchive named(String name) {
    return FacesApplication.named(
            name, Map.of("cdi-login.protect", "/app/**", "cdi-login.keep-typed-input", "true"))
        .withPages(Parts.class.getPackage(), "it/htmx/", "desk.xhtml")
        .build()
        .addAsWebResource("it/htmx/desk.xhtml", "app/desk.xhtml");
  }

  /** With the script in versions 1.9.12 and 2.0.8. */
  static WebArchive withScripts(String name) {
    return named(name).addAsLibraries(script("htmx-1.jar"), script("htmx-2.jar"));
  }

  private static File script(String name) {
    return new File(System.getProperty("faces.libraries"), name);
  }
}
