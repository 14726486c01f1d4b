package io.github.cdilogin.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SavedNextUrl;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The redirect target {@code next} of a request. Every returned value is checked. */
public final class NextRedirect {

  private static final String NEXT = "next";

  private NextRedirect() {}

  /** Returns the redirect target of the request, from the session or the parameter. */
  public static Optional<String> next(RequestState state, LoginSettings settings) {
    HttpServletRequest request = state.request();
    return settings.nextInSession()
        ? SavedNextUrl.of(request, settings.sessionProtection() != SessionProtection.STRONG)
        : NextUrl.of(parameter(state), request).map(NextUrl::location);
  }

  /**
   * Reads the query first, because {@code getParameter} may read the body. A REST resource reads
   * the body itself, so only the query counts there.
   */
  private static @Nullable String parameter(RequestState state) {
    HttpServletRequest request = state.request();
    String next = queryParameter(request.getQueryString());
    return next == null && !state.isRest() ? request.getParameter(NEXT) : next;
  }

  private static @Nullable String queryParameter(@Nullable String query) {
    if (query == null) {
      return null;
    }
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith(NEXT + "=")) {
        return decoded(pair.substring(NEXT.length() + 1));
      }
    }
    return null;
  }

  private static @Nullable String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** Returns the same as {@link #next}, and removes the value from the session. */
  public static Optional<String> take(RequestState state, LoginSettings settings) {
    Optional<String> next = next(state, settings);
    SavedNextUrl.forget(state.request());
    return next;
  }

  /**
   * Returns the redirect target, or the fallback. Always checks the fallback, so that a malformed
   * one fails at the first call.
   */
  public static String location(RequestState state, LoginSettings settings, String fallback) {
    String checked = fallbackLocation(state.request(), fallback);
    return take(state, settings).orElse(checked);
  }

  private static String fallbackLocation(HttpServletRequest request, String path) {
    return Optional.of(path)
        .filter(text -> text.startsWith("/") && NextUrl.of(text, request).isPresent())
        .flatMap(text -> NextUrl.of(contextPath(request) + text, request))
        .map(NextUrl::location)
        .orElseThrow(() -> LoginErrors.malformedFallback(path));
  }

  /**
   * Adds {@code next} to the action of a form of a login or refresh view.
   *
   * @param viewId the id of the view that is shown, if the form posts to it; else {@code null}
   */
  public static String keep(
      RequestState state, LoginSettings settings, String action, @Nullable String viewId) {
    if (settings.nextInSession() || !isOnLoginView(state.request(), settings, action, viewId)) {
      return action;
    }
    String separator = action.contains("?") ? "&" : "?";
    return next(state, settings)
        .map(next -> action + separator + NEXT + "=" + URLEncoder.encode(next, UTF_8))
        .orElse(action);
  }

  private static boolean isOnLoginView(
      HttpServletRequest request, LoginSettings settings, String action, @Nullable String viewId) {
    return (viewId != null && ViewAddress.isOneOf(settings.views(), viewId, request))
        || (action.equals(request.getRequestURI())
            && settings.views().stream().anyMatch(view -> ViewAddress.isOf(view, request)));
  }

  private static String contextPath(HttpServletRequest request) {
    return request.getServletContext().getContextPath();
  }
}
