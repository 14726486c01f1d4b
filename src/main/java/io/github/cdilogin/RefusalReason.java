package io.github.cdilogin;

/**
 * The reason why a guard refuses a request.
 *
 * <pre>{@code
 * if (refusal.exception().reason() == RefusalReason.EXPIRED) { ... }   // in an UnauthorizedHandler
 * }</pre>
 *
 * @since 0.1.0
 */
public enum RefusalReason {
  /** There is no authenticated user. */
  NOT_LOGGED_IN("not-logged-in"),
  /** The user is authenticated, but the login is not fresh enough. */
  NOT_FRESH("not-fresh"),
  /** The login has expired; the user can confirm it. */
  EXPIRED("expired");

  private final String code;

  RefusalReason(String code) {
    this.code = code;
  }

  /**
   * Returns the reason as a token for programs: the {@code reason} in the problem document and in
   * the {@code WWW-Authenticate} header.
   *
   * @return such as {@code not-logged-in}
   */
  public String code() {
    return code;
  }
}
