package io.github.cdilogin.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SavedNextUrl;
import io.github.cdilogin.redirect.LoginUrl;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The redirect target that a request carries. Nothing unchecked leaves this class. */
public final class NextRedirect {

  /** The parameter that carries it. */
  private static final String NEXT = "next";

  private NextRedirect() {}

  public static Optional<String> next(RequestState state, LoginSettings settings) {
    HttpServletRequest request = state.request();
    return settings.nextInSession()
        ? SavedNextUrl.of(request, settings.sessionProtection() != SessionProtection.STRONG)
        : NextUrl.of(parameter(state), request).map(NextUrl::location);
  }

  /**
   * From the query first, because a parameter of the container may be one of the body, which is
   * then read. The body of a request to a REST resource is the resource's, with all its form
   * parameters.
   */
  private static @Nullable String parameter(RequestState state) {
    HttpServletRequest request = state.request();
    String next = inQuery(request.getQueryString());
    return next == null && !state.isRest() ? request.getParameter(NEXT) : next;
  }

  private static @Nullable String inQuery(@Nullable String query) {
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

  /** As {@link #next}; a way back that is kept in the session is used up by this. */
  public static Optional<String> take(RequestState state, LoginSettings settings) {
    Optional<String> next = next(state, settings);
    SavedNextUrl.forget(state.request());
    return next;
  }

  /** The fallback is checked in any case, so that a mistake in it does not wait for a user. */
  public static String location(RequestState state, LoginSettings settings, String fallback) {
    String checked = below(state.request(), fallback);
    return take(state, settings).orElse(checked);
  }

  private static String below(HttpServletRequest request, String path) {
    return Optional.of(path)
        .filter(text -> text.startsWith("/") && NextUrl.of(text, request).isPresent())
        .flatMap(text -> NextUrl.of(contextPath(request) + text, request))
        .map(NextUrl::location)
        .orElseThrow(() -> LoginErrors.malformedFallback(path));
  }

  /** The page itself, or the front page if it is an icon, a script or the like. */
  public static String toSamePage(HttpServletRequest request) {
    return NextUrl.ofRequest(request, List.of())
        .map(NextUrl::location)
        .orElseGet(() -> LoginUrl.to("/", request).toString());
  }

  /** A form's action with the way back, if the request shows one of these views and carries one. */
  public static String keep(RequestState state, LoginSettings settings, String action) {
    HttpServletRequest request = state.request();
    boolean posted = action.equals(request.getRequestURI());
    if (!posted
        || settings.nextInSession()
        || settings.views().stream().noneMatch(view -> shows(request, view))) {
      return action;
    }
    return next(state, settings)
        .map(next -> action + "?" + NEXT + "=" + URLEncoder.encode(next, UTF_8))
        .orElse(action);
  }

  private static boolean shows(HttpServletRequest request, String view) {
    String path = view.replaceFirst("[?#].*", "");
    return request.getRequestURI().equals(LoginUrl.to(path, request).toString());
  }

  private static String contextPath(HttpServletRequest request) {
    return request.getServletContext().getContextPath();
  }
}
