package io.github.cdilogin;

/**
 * An {@code OPTIONS} request met a guard. It is neither let in nor refused: the guarded body must
 * not run, and a browser's preflight must not be sent to a login view.
 */
final class OptionsRequestException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  OptionsRequestException(String place) {
    super(place, place + " was asked for its options.", false);
  }
}
