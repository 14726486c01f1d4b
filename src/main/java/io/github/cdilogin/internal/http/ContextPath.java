package io.github.cdilogin.internal.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The context path as browsers write it. It is that of the servlet context, because the context
 * path of a request is a part of the request line of the client.
 */
public final class ContextPath {

  private ContextPath() {}

  /**
   * Returns the context path, percent-encoded.
   *
   * @param request any request to the application
   * @return a path without a trailing slash; empty for the root application
   */
  public static String of(HttpServletRequest request) {
    return PercentEncodeSet.PATH.encode(request.getServletContext().getContextPath());
  }

  /**
   * Returns the path for the cookies of the application. Browsers compare it with the
   * percent-encoded path of a request.
   *
   * @param request any request to the application
   * @return a path
   */
  public static String ofCookie(HttpServletRequest request) {
    String path = of(request);
    return path.isEmpty() ? "/" : path;
  }
}
