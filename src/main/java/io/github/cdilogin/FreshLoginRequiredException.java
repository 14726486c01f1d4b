package io.github.cdilogin;

/**
 * Thrown when the user is authenticated and the called code requires a fresher login, or when the
 * login has expired and the user can confirm it. The client is redirected to the refresh view.
 *
 * <pre>{@code
 * assertThrows(FreshLoginRequiredException.class, settings::changePassword);   // in a test
 * }</pre>
 *
 * @since 0.1.0
 */
public class FreshLoginRequiredException extends LoginRequiredException {

  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  /**
   * For the library, and for tests of an {@link UnauthorizedHandler}. Application code calls {@link
   * LoginManager#needsRefresh()} and throws the result.
   *
   * @param guardedMember the class or method with the guard
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
