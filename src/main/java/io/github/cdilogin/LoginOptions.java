package io.github.cdilogin;

/**
 * How to log in, where the default is not what you want. Immutable.
 *
 * <pre>{@code
 * logins.login(user, LoginOptions.defaults().withFresh(false));   // came by a link in a mail
 * logins.login(user, LoginOptions.defaults().withForce(true));    // although the account is inactive
 * }</pre>
 *
 * @param force log in a user who is not {@linkplain LoginUser#isActive() active}; {@code false} by
 *     default
 * @param fresh whether the login counts as fresh, which opens what {@link FreshLoginRequired}
 *     guards; {@code true} by default
 * @since 0.1.0
 */
public record LoginOptions(boolean force, boolean fresh) {

  private static final LoginOptions DEFAULTS = new LoginOptions(false, true);

  /**
   * Only active users, fresh.
   *
   * @return the options of {@link LoginManager#login(LoginUser)}
   */
  public static LoginOptions defaults() {
    return DEFAULTS;
  }

  /**
   * These options with another {@code force}.
   *
   * @param force whether an inactive user may log in
   * @return new options
   */
  public LoginOptions withForce(boolean force) {
    return new LoginOptions(force, fresh);
  }

  /**
   * These options with another {@code fresh}.
   *
   * @param fresh whether the login counts as fresh
   * @return new options
   */
  public LoginOptions withFresh(boolean fresh) {
    return new LoginOptions(force, fresh);
  }
}
