package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.guard.ServletGuard;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/**
 * Checks the guard of one servlet, after the filters of the application. The response to a rejected
 * request is written here, so that these filters see the status and can add headers. In a forward
 * or an include the refusal is thrown, and {@link LoginFilter} processes it in the outer dispatch.
 */
final class ServletGuardFilter implements Filter {

  private final ServletGuard guard;

  ServletGuardFilter(ServletGuard guard) {
    this.guard = guard;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    RequestState state = CurrentRequest.state();
    if (state == null) {
      throw guard.refusalOutsideOfRequest();
    }
    if (passesGuard(state, request)) {
      chain.doFilter(request, response);
    }
  }

  private boolean passesGuard(RequestState state, ServletRequest request) throws IOException {
    try {
      guard.check(state);
      return true;
    } catch (LoginRequiredException refusal) {
      if (isNestedDispatch(request) || state.response().isCommitted()) {
        throw refusal;
      }
      RefusalProcessor.process(state, refusal);
      return false;
    }
  }

  /**
   * Checks whether the dispatch is part of another one, whose response this filter cannot write.
   */
  static boolean isNestedDispatch(ServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.FORWARD || type == DispatcherType.INCLUDE;
  }
}
