package io.github.cdilogin.internal.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mappings of the {@code FacesServlet}, by its name: Faces may be missing. */
public final class FacesMapping {

  /** The beginning of the path of a Faces resource. */
  public static final String RESOURCES = "/jakarta.faces.resource/";

  private static final String SERVLET = "jakarta.faces.webapp.FacesServlet";

  private FacesMapping() {}

  /** Checks whether the container has mapped the request to the {@code FacesServlet}. */
  public static boolean serves(HttpServletRequest request) {
    String servlet = request.getHttpServletMapping().getServletName();
    return servlet != null && isFaces(request.getServletContext().getServletRegistration(servlet));
  }

  /** Checks the path of a view below the context path. */
  public static boolean serves(String view, ServletContext application) {
    return application.getServletRegistrations().values().stream()
        .filter(FacesMapping::isFaces)
        .map(ServletRegistration::getMappings)
        .flatMap(Collection::stream)
        .anyMatch(pattern -> matches(pattern, view));
  }

  private static boolean matches(String pattern, String path) {
    if (pattern.startsWith("*.")) {
      return path.endsWith(pattern.substring(1));
    }
    return pattern.endsWith("/*")
        ? path.startsWith(pattern.substring(0, pattern.length() - 1))
        : path.equals(pattern);
  }

  /** Any other servlet may serve something else by such a path. */
  public static boolean servesResource(HttpServletRequest request) {
    return path(request).startsWith(RESOURCES) && serves(request);
  }

  /** Returns the path below the context path; that of the view, if a prefix is mapped to Faces. */
  public static String viewPath(HttpServletRequest request) {
    return request.getPathInfo() != null && serves(request)
        ? request.getPathInfo()
        : request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
  }

  /** Removes a prefix that is mapped to Faces from a path below the context path. */
  public static String withoutPrefix(String path, ServletContext application) {
    return application.getServletRegistrations().values().stream()
        .filter(FacesMapping::isFaces)
        .map(ServletRegistration::getMappings)
        .flatMap(Collection::stream)
        .filter(pattern -> pattern.endsWith("/*") && pattern.length() > 2)
        .map(pattern -> pattern.substring(0, pattern.length() - 2))
        .filter(prefix -> path.startsWith(prefix + "/"))
        .findFirst()
        .map(prefix -> path.substring(prefix.length()))
        .orElse(path);
  }

  /**
   * Returns the URL of a script of the library, as a resource of Faces: a Content-Security-Policy
   * with {@code 'self'} accepts it. Empty without a {@code FacesServlet}.
   */
  public static Optional<String> scriptUrl(String name, ServletContext application) {
    return application.getServletRegistrations().values().stream()
        .filter(FacesMapping::isFaces)
        .map(ServletRegistration::getMappings)
        .flatMap(mappings -> mappings.stream().flatMap(mapping -> mapped(name, mapping)))
        .findFirst()
        .map(path -> application.getContextPath() + path + "?ln=cdi-login");
  }

  /** An exact mapping serves no resources. */
  private static Stream<String> mapped(String resource, String mapping) {
    if (mapping.startsWith("*.")) {
      return Stream.of(RESOURCES + resource + mapping.substring(1));
    }
    return mapping.endsWith("/*")
        ? Stream.of(mapping.substring(0, mapping.length() - 2) + RESOURCES + resource)
        : Stream.empty();
  }

  private static String path(HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getPathInfo(), request.getServletPath());
  }

  /** Checks whether this is the {@code FacesServlet}. */
  public static boolean isFaces(@Nullable ServletRegistration registration) {
    return registration != null && SERVLET.equals(registration.getClassName());
  }
}
