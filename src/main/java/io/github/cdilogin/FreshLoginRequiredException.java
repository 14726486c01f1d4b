package io.github.cdilogin;

/**
 * Somebody is logged in, but did not prove it recently enough for the code that was called.
 *
 * @since 0.1.0
 */
public class FreshLoginRequiredException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  FreshLoginRequiredException(String place, String message) {
    super(place, message, false);
  }

  @Override
  public String reason() {
    return "not-fresh";
  }
}
