package io.github.cdilogin.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises a request that a page or a browser sends without an action of the user. It is no
 * redirect target, it does not extend an idle login, and it gets no message.
 */
public final class BackgroundRequest {

  /** The header or parameter by which an application marks a request, such as a poll. */
  public static final String MARK = "Login-Background";

  /**
   * The fetch destinations for which a browser shows a page, or that a script reads.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header">Fetch Metadata</a>
   */
  private static final Set<String> PAGES = Set.of("document", "iframe", "frame", "empty", "none");

  private static final String TRUE = "true";

  private BackgroundRequest() {}

  /** Checks the headers and the query only, also before the application reads the request. */
  public static boolean isByHeaders(HttpServletRequest request) {
    return isForPartOfPage(request) || isAutomaticByHeaders(request);
  }

  /**
   * As {@link #isByHeaders}, and checks the parameters of a form.
   *
   * @param mayReadForm whether the body of a form may be read
   */
  public static boolean is(HttpServletRequest request, boolean mayReadForm) {
    return isByHeaders(request) || (mayReadForm && isAutomaticByForm(request));
  }

  /**
   * Checks for a request without use for a login form: one that is marked, a prefetch, a beacon, an
   * event stream or a web socket. Not the images, scripts and styles of a page.
   */
  public static boolean isAutomatic(HttpServletRequest request, boolean mayReadForm) {
    return isAutomaticByHeaders(request) || (mayReadForm && isAutomaticByForm(request));
  }

  /** Checks for a form that is posted to Faces, which sets the encoding of its parameters. */
  public static boolean isFacesPost(HttpServletRequest request) {
    return "POST".equals(request.getMethod()) && FacesMapping.serves(request);
  }

  /** As {@link #isFacesPost}; without parts, so that nothing is stored to read a parameter. */
  public static boolean isFacesForm(HttpServletRequest request) {
    @Nullable String type = request.getHeader("Content-Type");
    return type != null
        && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded")
        && isFacesPost(request);
  }

  private static boolean isForPartOfPage(HttpServletRequest request) {
    @Nullable String destination = request.getHeader("Sec-Fetch-Dest");
    return (destination != null && !PAGES.contains(destination)) || isIcon(request);
  }

  private static boolean isIcon(HttpServletRequest request) {
    String path = request.getServletPath();
    return path.endsWith("/favicon.ico") || path.startsWith("/apple-touch-icon");
  }

  private static boolean isAutomaticByHeaders(HttpServletRequest request) {
    return TRUE.equals(request.getHeader(MARK))
        || hasMarkInQuery(request.getQueryString())
        || contains(request.getHeader("Sec-Purpose"), "prefetch")
        || contains(request.getHeader("Purpose"), "prefetch")
        || TRUE.equals(request.getHeader("HX-Preloaded"))
        || contains(request.getHeader("Upgrade"), "websocket")
        || isEventStream(request.getHeader("Accept"))
        || isBeacon(request);
  }

  private static boolean hasMarkInQuery(@Nullable String query) {
    return query != null && ("&" + query + "&").contains("&" + MARK + "=true&");
  }

  /**
   * The extension of htmx for event streams adds their type to each request for a part of a page.
   */
  private static boolean isEventStream(@Nullable String accept) {
    return contains(accept, "text/event-stream") && !contains(accept, "text/html");
  }

  /** A script cannot read the response of such a request, and no page is shown. */
  private static boolean isBeacon(HttpServletRequest request) {
    return "no-cors".equals(request.getHeader("Sec-Fetch-Mode"))
        && "empty".equals(request.getHeader("Sec-Fetch-Dest"));
  }

  /** Also the beacon of OmniFaces, from a browser that sends no Fetch Metadata. */
  private static boolean isAutomaticByForm(HttpServletRequest request) {
    return TRUE.equals(request.getParameter(MARK))
        || "unload".equals(request.getParameter("omnifaces.event"));
  }

  private static boolean contains(@Nullable String header, String word) {
    return header != null && header.toLowerCase(Locale.ROOT).contains(word);
  }
}
