package io.github.cdilogin;

/**
 * Why a guard refuses a request.
 *
 * @since 0.1.0
 */
public enum RefusalReason {
  /** There is no authenticated user. */
  NOT_LOGGED_IN("not-logged-in"),
  /** The user is authenticated, and the login is not fresh enough. */
  NOT_FRESH("not-fresh"),
  /** The login has expired; the user can confirm it. */
  EXPIRED("expired");

  private final String code;

  RefusalReason(String code) {
    this.code = code;
  }

  /**
   * The reason in a word for programs. It is the {@code reason} of the problem document and of the
   * challenge that a program gets.
   *
   * @return such as {@code not-logged-in}
   */
  public String code() {
    return code;
  }
}
