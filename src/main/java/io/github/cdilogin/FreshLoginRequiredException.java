package io.github.cdilogin;

/**
 * Somebody is logged in, but did not prove it recently enough for the code that was called; or his
 * login ran out, and proving himself is all he has to do.
 *
 * @since 0.1.0
 */
public class FreshLoginRequiredException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  FreshLoginRequiredException(String place, String message, String reason) {
    super(place, message, false);
    this.reason = reason;
  }

  @Override
  public String reason() {
    return reason;
  }
}
