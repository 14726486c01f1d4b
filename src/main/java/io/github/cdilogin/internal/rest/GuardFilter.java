package io.github.cdilogin.internal.rest;

import io.github.cdilogin.internal.guard.ResourceGuard;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Checks the guard of one method of a resource. Throws the same exception as the interceptors. */
final class GuardFilter implements ContainerRequestFilter {

  private final ResourceGuard guard;

  GuardFilter(ResourceGuard guard) {
    this.guard = guard;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    guard.check();
  }
}
