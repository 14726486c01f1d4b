package io.github.cdilogin.servlet;

import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Makes the library use the request that a filter of the application has wrapped. Needed only if
 * that filter replaces the session. Map this filter after it in {@code web.xml}.
 *
 * <pre>{@code
 * <filter>
 *   <filter-name>login</filter-name>
 *   <filter-class>io.github.cdilogin.servlet.WrappedRequestFilter</filter-class>
 *   <async-supported>true</async-supported>
 * </filter>
 * }</pre>
 *
 * <p>It needs a {@code <filter-mapping>} after that of the application's filter. Thread-safe; it
 * has no state.
 *
 * @since 0.1.0
 */
public final class WrappedRequestFilter implements Filter {

  /** Called by the servlet container. */
  public WrappedRequestFilter() {}

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestState state = CurrentRequest.state();
    if (state != null && request instanceof HttpServletRequest wrapped && state.isOf(wrapped)) {
      proceedWith(state, wrapped, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void proceedWith(
      RequestState state, HttpServletRequest wrapped, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest before = state.replaceRequest(wrapped);
    try {
      chain.doFilter(wrapped, response);
      state.beforeCommit();
    } finally {
      state.replaceRequest(before);
    }
  }
}
