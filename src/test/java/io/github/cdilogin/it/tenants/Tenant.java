package io.github.cdilogin.it.tenants;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/**
 * A filter as applications have them: it knows the tenant of a request, adds headers for other
 * origins, rewrites or forwards a path, and records the status of the last protected request.
 */
@WebFilter(
    value = "/*",
    asyncSupported = true,
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.ASYNC})
public final class Tenant implements Filter {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  static volatile int lastStatus;

  static String current() {
    return CURRENT.get();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    CURRENT.set(Objects.requireNonNullElse(http.getHeader("X-Tenant"), http.getServerName()));
    answer.setHeader("Access-Control-Allow-Origin", "https://" + current());
    try {
      if (http.getParameter("forwarded") != null) {
        http.getRequestDispatcher(http.getParameter("forwarded")).forward(request, response);
      } else {
        chain.doFilter(rewritten(http), response);
      }
      if (http.getServletPath().startsWith("/app")) {
        lastStatus = answer.getStatus();
      }
    } finally {
      CURRENT.remove();
    }
  }

  private static HttpServletRequest rewritten(HttpServletRequest request) {
    String path = request.getParameter("rewritten");
    return path == null
        ? request
        : new HttpServletRequestWrapper(request) {
          @Override
          public String getServletPath() {
            return path;
          }

          @Override
          public String getPathInfo() {
            return null;
          }
        };
  }
}
