package io.github.cdilogin.it;

import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** An application with the jar that the project ships. */
final class LibraryWar {

  private LibraryWar() {}

  /**
   * An application without classes of its own.
   *
   * @param name the context path of the application, without the slash
   */
  static WebArchive named(String name) {
    return ShrinkWrap.create(WebArchive.class, name + ".war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }
}
