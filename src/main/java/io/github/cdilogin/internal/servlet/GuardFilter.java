package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.LoginRequiredException;
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
import org.jspecify.annotations.Nullable;

/**
 * Checks a guard after the filters of the application. The response to a rejected request is
 * written here, so that these filters see the status and can add headers. In a forward or an
 * include the refusal is thrown, and {@link LoginFilter} processes it in the outer dispatch.
 */
abstract class GuardFilter implements Filter {

  /**
   * Checks the guard.
   *
   * @param state the state of the request; {@code null} if the library does not serve it
   * @throws LoginRequiredException if the login does not suffice
   */
  abstract void check(@Nullable RequestState state, ServletRequest request);

  @Override
  public final void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (passesGuard(CurrentRequest.state(), request)) {
      chain.doFilter(request, response);
    }
  }

  private boolean passesGuard(@Nullable RequestState state, ServletRequest request)
      throws IOException {
    try {
      check(state, request);
      return true;
    } catch (LoginRequiredException refusal) {
      if (state == null || isNestedDispatch(request) || state.response().isCommitted()) {
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
