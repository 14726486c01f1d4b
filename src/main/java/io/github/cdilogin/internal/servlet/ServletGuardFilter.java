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
 * Calls the guard of one servlet, behind the filters of the application. A rejected request is
 * answered here, so that these filters see the status, and add their headers. A forward or an
 * include throws the refusal instead: the dispatch around it is answered by {@link LoginFilter}.
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
    if (isAdmitted(state, request)) {
      chain.doFilter(request, response);
    }
  }

  private boolean isAdmitted(RequestState state, ServletRequest request) throws IOException {
    try {
      guard.check(state);
      return true;
    } catch (LoginRequiredException refusal) {
      if (isWithinAnother(request) || state.response().isCommitted()) {
        throw refusal;
      }
      RefusalProcessor.process(state, refusal);
      return false;
    }
  }

  /** Whether the dispatch is a part of another one, which this filter cannot answer. */
  static boolean isWithinAnother(ServletRequest request) {
    DispatcherType type = request.getDispatcherType();
    return type == DispatcherType.FORWARD || type == DispatcherType.INCLUDE;
  }
}
