package io.github.cdilogin.internal.http;

import jakarta.servlet.http.HttpServletResponse;

/** The headers by which no cache stores a response, or keeps it apart for each cookie. */
public final class CacheHeaders {

  /** The header's name. */
  public static final String CACHE_CONTROL = "Cache-Control";

  /** Its value for a response that no cache may store. */
  public static final String NO_STORE = "no-store";

  private static final String VARY = "Vary";
  private static final String COOKIE = "Cookie";

  private CacheHeaders() {}

  /** No cache stores the response. */
  public static void forbidStorage(HttpServletResponse response) {
    response.setHeader(CACHE_CONTROL, NO_STORE);
  }

  /** The response is another one with another cookie. */
  public static void varyByCookie(HttpServletResponse response) {
    response.addHeader(VARY, COOKIE);
  }

  /** As {@link #varyByCookie}, where the response may have that header already. */
  public static void varyByCookieAgain(HttpServletResponse response) {
    if (!response.getHeaders(VARY).contains(COOKIE)) {
      varyByCookie(response);
    }
  }
}
