package io.github.cdilogin.internal.servlet;

import io.github.cdilogin.internal.guard.ServletGuard;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** Checks the guard of one servlet. */
final class ServletGuardFilter extends GuardFilter {

  private final ServletGuard guard;

  ServletGuardFilter(ServletGuard guard) {
    this.guard = guard;
  }

  @Override
  void check(@Nullable RequestState state, ServletRequest request) {
    if (state == null) {
      throw guard.refusalOutsideOfRequest();
    }
    guard.check(state);
  }
}
