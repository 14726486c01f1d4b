package io.github.cdilogin.internal.http;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Recognises a request that a script sends, by the headers that its library adds. */
public final class ScriptRequest {

  private static final String TRUE = "true";

  private ScriptRequest() {}

  /** Checks for the script of a Faces page, which sends the requests to the URL of its page. */
  public static boolean isFacesAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  /** Checks for a script that reads data. Many libraries add this header. */
  public static boolean isForData(HttpServletRequest request) {
    return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
  }

  /**
   * Checks for htmx, which inserts the response into its page. For the back button it requests a
   * whole page, of which it shows the body.
   *
   * @see <a href="https://htmx.org/reference/#request_headers">Request headers of htmx</a>
   */
  public static boolean isHtmx(HttpServletRequest request) {
    return TRUE.equals(request.getHeader("HX-Request")) && !isHtmxHistory(request);
  }

  /** Checks for the request of htmx that restores a page for the back button. */
  public static boolean isHtmxHistory(HttpServletRequest request) {
    return TRUE.equals(request.getHeader("HX-History-Restore-Request"));
  }

  /**
   * Checks for a request of htmx whose URL is not that of a page: all except links that it follows
   * instead of the browser.
   */
  public static boolean isForPartOfHtmxPage(HttpServletRequest request) {
    return isHtmx(request)
        && !("GET".equals(request.getMethod()) && TRUE.equals(request.getHeader("HX-Boosted")));
  }

  /** Returns the URL of the page that the browser shows; {@code null} if htmx did not send it. */
  public static @Nullable String htmxPage(HttpServletRequest request) {
    return request.getHeader("HX-Current-URL");
  }
}
