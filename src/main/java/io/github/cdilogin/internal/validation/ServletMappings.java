package io.github.cdilogin.internal.validation;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the servlet of a path.
 *
 * @see <a href="https://jakarta.ee/specifications/servlet/6.0/">Jakarta Servlet 6.0, chapter 12</a>
 */
final class ServletMappings {

  private ServletMappings() {}

  /**
   * A mapping of a servlet.
   *
   * @param pattern the pattern that matches the path
   */
  record Mapping(ServletRegistration servlet, String pattern) {

    /** Whether the path below the pattern is the path info, as for {@code /faces/*}. */
    boolean isPrefix() {
      return pattern.endsWith("/*");
    }

    /** Returns the part of the path that is not the prefix. */
    String pathInfo(String path) {
      return isPrefix() ? path.substring(pattern.length() - 2) : path;
    }

    private boolean matches(String path) {
      if (isPrefix()) {
        String prefix = pattern.substring(0, pattern.length() - 2);
        return path.equals(prefix) || path.startsWith(prefix + "/");
      }
      return isExtension()
          ? path.substring(path.lastIndexOf('/') + 1).endsWith(pattern.substring(1))
          : pattern.equals("/") || pattern.equals(path);
    }

    private boolean isExtension() {
      return pattern.startsWith("*.");
    }

    /** Exact patterns come first, then the longest prefix, an extension, and the default. */
    private int rank() {
      if (pattern.equals("/")) {
        return 0;
      }
      if (isExtension()) {
        return 1;
      }
      return isPrefix() ? pattern.length() : Integer.MAX_VALUE;
    }
  }

  /** Returns the mapping that serves a path; empty for files that the container itself serves. */
  static Optional<Mapping> of(ServletContext context, String path) {
    return servlets(context).stream()
        .flatMap(
            servlet -> patterns(servlet).stream().map(pattern -> new Mapping(servlet, pattern)))
        .filter(mapping -> mapping.matches(path))
        .max(Comparator.comparingInt(Mapping::rank));
  }

  /** Some listeners have no access to the servlets. Views are checked at request time then. */
  static Collection<? extends ServletRegistration> servlets(ServletContext context) {
    try {
      return context.getServletRegistrations().values();
    } catch (UnsupportedOperationException forbidden) {
      return List.of();
    }
  }

  static Collection<String> patterns(ServletRegistration servlet) {
    Collection<String> patterns = servlet.getMappings();
    return patterns == null ? List.of() : patterns;
  }
}
