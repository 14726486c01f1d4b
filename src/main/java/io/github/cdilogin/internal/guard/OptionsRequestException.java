package io.github.cdilogin.internal.guard;

import io.github.cdilogin.LoginRequiredException;

/**
 * Thrown by a guard for an {@code OPTIONS} request. The guarded method must not run, and the
 * preflight request of a browser must not be redirected to a login view.
 */
public final class OptionsRequestException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  public OptionsRequestException(String place) {
    super(place, place + " is not called for an OPTIONS request.", false);
  }
}
