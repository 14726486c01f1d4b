package io.github.cdilogin.internal.deployment;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the copies of the library in an application. With two jars it depends on the server which
 * classes are used, and how often the library is started.
 */
final class LibraryCopies {

  private static final String FILE = LibraryCopies.class.getName().replace('.', '/') + ".class";

  private LibraryCopies() {}

  /** Returns the places of the library on the class path. */
  static Set<String> in(@Nullable ClassLoader loader) {
    Set<String> places = new LinkedHashSet<>();
    if (loader != null) {
      try {
        Enumeration<URL> found = loader.getResources(FILE);
        while (found.hasMoreElements()) {
          places.add(place(found.nextElement().toString()));
        }
      } catch (IOException unreadable) {
        // A class that cannot be read cannot be loaded either.
      }
    }
    return places;
  }

  private static String place(String url) {
    String place = url.substring(0, url.length() - FILE.length());
    return place.startsWith("jar:") && place.endsWith("!/")
        ? place.substring("jar:".length(), place.length() - "!/".length())
        : place;
  }
}
