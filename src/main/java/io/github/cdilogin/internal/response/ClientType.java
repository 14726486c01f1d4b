package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.http.ScriptRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The type of the client, on which the form of a response depends. */
public enum ClientType {
  /** A browser that shows the response as a page. */
  PAGE,
  /** The script of a Faces page, which accepts partial responses only. */
  FACES_AJAX,
  /** The script htmx, which inserts the response into its page. */
  HTMX,
  /** A program, which needs a status and not a login form. */
  PROGRAM;

  /** Returns the type of the client that sent the request. */
  public static ClientType of(RequestState state) {
    if (state.isRest()) {
      return ofRest(state.request());
    }
    return state.isFaces() && isFacesAjaxByParameter(state.request())
        ? FACES_AJAX
        : of(state.request());
  }

  /** As {@link #of(RequestState)}; a request without use for a login form is that of a program. */
  public static ClientType ofRejected(RequestState state) {
    return RejectedPage.isAutomatic(state) ? PROGRAM : of(state);
  }

  /** As Faces takes it from a form that a script sends through a frame, such as an upload. */
  private static boolean isFacesAjaxByParameter(HttpServletRequest request) {
    return "POST".equals(request.getMethod())
        && "partial/ajax".equals(request.getParameter("Faces-Request"));
  }

  public static ClientType of(HttpServletRequest request) {
    if (ScriptRequest.isFacesAjax(request)) {
      return FACES_AJAX;
    }
    if (ScriptRequest.isHtmx(request)) {
      return HTMX;
    }
    if (ScriptRequest.isForData(request)) {
      return PROGRAM;
    }
    return isForPage(request) ? PAGE : PROGRAM;
  }

  /**
   * Returns the type of the client of a REST resource: {@code PAGE} only for a navigation of a
   * browser, also by the back button of htmx, and {@code HTMX} for a resource that returns a part
   * of a page. HTTP libraries send {@code Accept: text/html} by default and would read the login
   * view as the resource. So only {@code Sec-Fetch-Mode} counts, and {@code application/xhtml+xml}
   * for old browsers that do not send it.
   */
  static ClientType ofRest(HttpServletRequest request) {
    if (ScriptRequest.isHtmx(request)) {
      return HTMX;
    }
    return isGetOrHead(request) && isNavigation(request) ? PAGE : PROGRAM;
  }

  private static boolean isGetOrHead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  private static boolean isNavigation(HttpServletRequest request) {
    @Nullable String mode = request.getHeader("Sec-Fetch-Mode");
    return mode == null
        ? !ScriptRequest.isFacesAjax(request)
            && !ScriptRequest.isForData(request)
            && accepts(request, "application/xhtml+xml")
        : mode.equals("navigate") || ScriptRequest.isHtmxHistory(request);
  }

  private static boolean isForPage(HttpServletRequest request) {
    return acceptsHtml(request)
        || !acceptsOnlyData(request)
        || ScriptRequest.isHtmxHistory(request);
  }

  private static boolean acceptsOnlyData(HttpServletRequest request) {
    return accepts(request, "application/json")
        || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  private static boolean acceptsHtml(HttpServletRequest request) {
    return accepts(request, "text/html") || accepts(request, "application/xhtml+xml");
  }

  private static boolean accepts(HttpServletRequest request, String type) {
    @Nullable String accept = request.getHeader("Accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains(type);
  }
}
