package io.github.cdilogin.internal.input;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;

/** Finds out from the mappings of the servlets whether Faces serves a view. */
final class FacesMapping {

  private static final String FACES_SERVLET = "jakarta.faces.webapp.FacesServlet";

  private FacesMapping() {}

  /**
   * Checks a view: another servlet may take a POST for an attempt to log in.
   *
   * @param view a path below the context path, with or without a query, or an absolute URL
   */
  static boolean serves(String view, ServletContext context) {
    String path = view.replaceFirst("[?#].*", "");
    return path.startsWith("/")
        && context.getServletRegistrations().values().stream()
            .filter(servlet -> FACES_SERVLET.equals(servlet.getClassName()))
            .map(ServletRegistration::getMappings)
            .anyMatch(patterns -> patterns.stream().anyMatch(each -> matches(each, path)));
  }

  private static boolean matches(String pattern, String path) {
    if (pattern.startsWith("*.")) {
      return path.endsWith(pattern.substring(1));
    }
    return pattern.endsWith("/*")
        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
        : path.equals(pattern);
  }
}
