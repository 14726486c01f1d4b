package io.github.cdilogin.internal.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the application lives, as browsers write it. The context's own path: that of the request is
 * cut from the request line, which the client wrote.
 */
public final class ContextPath {

  private ContextPath() {}

  /**
   * The context path, percent-encoded.
   *
   * @param request any request to the application
   * @return a path without a slash at its end; empty at the root of the server
   */
  public static String of(HttpServletRequest request) {
    return PercentEncodeSet.PATH.encode(request.getServletContext().getContextPath());
  }

  /**
   * The path of a cookie that belongs to the application. A browser compares it with the address as
   * it is sent, and so percent-encoded.
   *
   * @param request any request to the application
   * @return a path
   */
  public static String ofCookie(HttpServletRequest request) {
    String path = of(request);
    return path.isEmpty() ? "/" : path;
  }
}
