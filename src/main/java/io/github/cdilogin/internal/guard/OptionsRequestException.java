package io.github.cdilogin.internal.guard;

import io.github.cdilogin.LoginRequiredException;

/**
 * An {@code OPTIONS} request met a guard. It is neither let in nor refused: the guarded body must
 * not run, and a browser's preflight must not be sent to a login view.
 */
public final class OptionsRequestException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  public OptionsRequestException(String place) {
    super(place, place + " was asked for its options.", false);
  }
}
