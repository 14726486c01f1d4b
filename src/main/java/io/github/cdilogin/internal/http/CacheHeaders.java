package io.github.cdilogin.internal.http;

import jakarta.servlet.http.HttpServletResponse;

/** The headers that control caches: {@code Cache-Control} and {@code Vary}. */
public final class CacheHeaders {

  /** The name of the header. */
  public static final String CACHE_CONTROL = "Cache-Control";

  /** The value for a response that no cache may store. */
  public static final String NO_STORE = "no-store";

  private static final String VARY = "Vary";
  private static final String COOKIE = "Cookie";

  private CacheHeaders() {}

  /** Forbids caches to store the response. */
  public static void forbidStorage(HttpServletResponse response) {
    response.setHeader(CACHE_CONTROL, NO_STORE);
  }

  /** Declares that the response depends on the cookies of the request. */
  public static void varyByCookie(HttpServletResponse response) {
    response.addHeader(VARY, COOKIE);
  }

  /** Does the same as {@link #varyByCookie}, for a response that may have the header already. */
  public static void varyByCookieAgain(HttpServletResponse response) {
    if (!response.getHeaders(VARY).contains(COOKIE)) {
      varyByCookie(response);
    }
  }
}
