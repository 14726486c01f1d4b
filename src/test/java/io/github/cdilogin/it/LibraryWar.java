package io.github.cdilogin.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application with the jar that the project ships. */
final class LibraryWar {

  private LibraryWar() {}

  /**
   * An application without classes of its own, with plain pages where a login and a refresh view
   * usually are, because a missing view stops the deployment.
   *
   * @param name the context path of the application, without the slash
   */
  static WebArchive named(String name) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsWebInfResource("it/beans.xml", "beans.xml")
        .addAsWebResource(page("log in"), "login.xhtml")
        .addAsWebResource(page("confirm"), "confirm.xhtml");
  }

  /** A plain page. */
  static StringAsset page(String text) {
    return new StringAsset(
        """
        <html xmlns="http://www.w3.org/1999/xhtml"><body><p>%s</p></body></html>
        """
            .formatted(text));
  }
}
