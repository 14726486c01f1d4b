package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the form of an answer depends on it. */
public enum ClientType {
  /** A browser that shows what it gets. */
  PAGE,
  /** The script of a Faces page, which understands partial responses only. */
  FACES_AJAX,
  /** A program, which wants a status and not a login form. */
  PROGRAM;

  /** The type of the client for this request. */
  public static ClientType of(RequestState state) {
    if (state.isRest()) {
      return ofRest(state.request());
    }
    return state.isFaces() && isFacesAjaxByParameter(state.request())
        ? FACES_AJAX
        : of(state.request());
  }

  /** As Faces takes it from a form that a script sends through a frame, such as an upload. */
  private static boolean isFacesAjaxByParameter(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && "partial/ajax".equals(request.getParameter("Faces-Request"));
  }

  public static ClientType of(HttpServletRequest request) {
    if (isFacesAjax(request)) {
      return FACES_AJAX;
    }
    if (isScripted(request)) {
      return PROGRAM;
    }
    return namesHtml(request) || !acceptsOnlyData(request) ? PAGE : PROGRAM;
  }

  /**
   * For a REST resource: a browser that navigates gets a page. HTTP libraries name {@code
   * text/html} in {@code Accept} by default, and would take the login view for the resource, so
   * only {@code Sec-Fetch-Mode} counts, and {@code application/xhtml+xml} where an old browser does
   * not send it.
   */
  static ClientType ofRest(HttpServletRequest request) {
    return readsOnly(request) && navigates(request) ? PAGE : PROGRAM;
  }

  private static boolean readsOnly(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  private static boolean navigates(HttpServletRequest request) {
    @Nullable String mode = request.getHeader("Sec-Fetch-Mode");
    return mode == null
        ? !isFacesAjax(request) && !isScripted(request) && accepts(request, "application/xhtml+xml")
        : mode.equals("navigate");
  }

  private static boolean isFacesAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static boolean isScripted(HttpServletRequest request) {
    return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  private static boolean acceptsOnlyData(HttpServletRequest request) {
    return accepts(request, "application/json")
        || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  private static boolean namesHtml(HttpServletRequest request) {
    return accepts(request, "text/html") || accepts(request, "application/xhtml+xml");
  }

  private static boolean accepts(HttpServletRequest request, String type) {
    @Nullable String accept = request.getHeader("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(type);
  }
}
