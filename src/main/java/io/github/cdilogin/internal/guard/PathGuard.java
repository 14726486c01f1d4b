package io.github.cdilogin.internal.guard;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.configuration.PathRules;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The guard of the paths that the application protects by rules: of each dispatch of a request, and
 * of the views that Faces restores or renders in it.
 */
public final class PathGuard {

  private PathGuard() {}

  /**
   * Checks the path of a dispatch, as the container has mapped it. An error page is never refused:
   * the request that failed was checked, and no client selects an error page.
   *
   * @throws io.github.cdilogin.LoginRequiredException if a rule protects the path and the login
   *     does not suffice
   */
  public static void check(RequestState state, LoginSettings settings, HttpServletRequest request) {
    check(state, ruleFor(settings, request));
  }

  /**
   * Returns the rule that protects the path of a dispatch, as {@link #check(RequestState,
   * LoginSettings, HttpServletRequest)} applies it; {@code null} if the path is open.
   */
  public static PathRules.@Nullable Rule ruleFor(
      LoginSettings settings, HttpServletRequest request) {
    if (settings.pathRules().isEmpty() || request.getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    String path = pathOf(request);
    return isFacesResource(path, request) ? null : settings.pathRules().protecting(path);
  }

  /** Checks the id of a view, or another path below the context path. */
  public static void check(RequestState state, LoginSettings settings, String path) {
    check(state, settings.pathRules().protecting(path));
  }

  /** Checks what a rule requires; {@code null} for nothing. */
  public static void check(RequestState state, PathRules.@Nullable Rule rule) {
    if (rule != null) {
      check(state, rule.pattern(), rule.access() == PathRules.Access.FRESH_LOGIN);
    }
  }

  /**
   * Checks the login.
   *
   * @param place what requires the login, for the event and the log
   */
  public static void check(RequestState state, String place, boolean fresh) {
    if (fresh) {
      LoginGuard.requireFreshLogin(state, place, null);
    } else {
      LoginGuard.requireLogin(state, place);
    }
  }

  /** Any other servlet may serve something else by such a path. */
  private static boolean isFacesResource(String path, HttpServletRequest request) {
    return path.contains(FacesMapping.RESOURCES) && FacesMapping.servesResource(request);
  }

  private static String pathOf(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.INCLUDE
            && request.getAttribute(RequestDispatcher.INCLUDE_SERVLET_PATH) instanceof String path
        ? path(path, (String) request.getAttribute(RequestDispatcher.INCLUDE_PATH_INFO))
        : path(request.getServletPath(), request.getPathInfo());
  }

  private static String path(String servletPath, @Nullable String pathInfo) {
    String path = servletPath + Objects.requireNonNullElse(pathInfo, "");
    return path.isEmpty() ? "/" : path;
  }
}
