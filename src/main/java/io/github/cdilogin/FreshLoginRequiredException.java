package io.github.cdilogin;

/**
 * The user is authenticated, and the code that was called requires a fresher login; or the login
 * has expired, and the user only has to confirm it.
 *
 * @since 0.1.0
 */
public class FreshLoginRequiredException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  /**
   * For the library, and for tests of an {@link UnauthorizedHandler}. Application code throws what
   * {@link LoginManager#needsRefresh()} returns.
   *
   * @param guardedMember class and method that carry the guard
   * @param message the text for developers
   * @param reason {@link RefusalReason#NOT_FRESH} or {@link RefusalReason#EXPIRED}
   */
  public FreshLoginRequiredException(String guardedMember, String message, RefusalReason reason) {
    super(guardedMember, message, false);
    this.reason = reason;
  }

  @Override
  public RefusalReason reason() {
    return reason;
  }
}
