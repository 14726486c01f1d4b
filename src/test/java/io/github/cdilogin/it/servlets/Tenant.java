package io.github.cdilogin.it.servlets;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter as applications have them: it knows the tenant of a request, adds headers for other
 * origins, and records the status that the request got.
 */
@WebFilter(value = "/*", asyncSupported = true)
public final class Tenant implements Filter {

  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  /** The last status that the filter has seen after the chain. */
  static volatile int lastStatus;

  static String current() {
    return CURRENT.get();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    CURRENT.set(((HttpServletRequest) request).getServerName());
    answer.setHeader("Access-Control-Allow-Origin", "https://other.example");
    try {
      chain.doFilter(request, response);
      lastStatus = answer.getStatus();
    } finally {
      CURRENT.remove();
    }
  }
}
