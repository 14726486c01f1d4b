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
    if (!settings.pathRules().isEmpty() && request.getDispatcherType() != DispatcherType.ERROR) {
      String path = pathOf(request);
      if (!path.contains(FacesMapping.RESOURCES) || !FacesMapping.servesResource(request)) {
        check(state, settings, path);
      }
    }
  }

  /** Checks the id of a view, or another path below the context path. */
  public static void check(RequestState state, LoginSettings settings, String path) {
    PathRules.Rule rule = settings.pathRules().protecting(path);
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
