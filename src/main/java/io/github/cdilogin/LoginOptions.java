package io.github.cdilogin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to log in, where the default is not what you want. Immutable.
 *
 * <pre>{@code
 * logins.login(user, LoginOptions.remember(form.isRemember()));   // the box on the login page
 * logins.login(user, LoginOptions.defaults().withFresh(false));   // came by a link in a mail
 * }</pre>
 *
 * @param remember whether a cookie keeps the login when the browser is closed; {@code false} by
 *     default
 * @param duration how long that cookie lasts; {@code null}, the default, for what {@link
 *     LoginConfiguration#rememberCookieDuration} says. Zero or less deletes it at once
 * @param force log in a user who is not {@linkplain LoginUser#isActive() active}; {@code false} by
 *     default
 * @param fresh whether the login counts as fresh, which opens what {@link FreshLoginRequired}
 *     guards; {@code true} by default
 * @param permanent whether {@linkplain io.github.cdilogin.config.SessionProtection#STRONG strong}
 *     session protection treats this login as basic protection does, for devices whose address
 *     changes; {@code false} by default
 * @since 0.1.0
 */
public record LoginOptions(
    boolean remember,
    @Nullable Duration duration,
    boolean force,
    boolean fresh,
    boolean permanent) {

  private static final LoginOptions DEFAULTS = new LoginOptions(false, null, false, true, false);

  /**
   * Only active users, fresh, for this session.
   *
   * @return the options of {@link LoginManager#login(LoginUser)}
   */
  public static LoginOptions defaults() {
    return DEFAULTS;
  }

  /**
   * The defaults, remembered or not: as the visitor has ticked the box.
   *
   * @param remember whether to remember him
   * @return options
   */
  public static LoginOptions remember(boolean remember) {
    return DEFAULTS.withRemember(remember);
  }

  /**
   * These options with another {@code remember}.
   *
   * @param remember whether a cookie keeps the login
   * @return new options
   */
  public LoginOptions withRemember(boolean remember) {
    return new LoginOptions(remember, duration, force, fresh, permanent);
  }

  /**
   * These options with another {@code duration}. It belongs to this login alone.
   *
   * @param duration how long the cookie lasts; {@code null} for the application's setting
   * @return new options
   */
  public LoginOptions withDuration(@Nullable Duration duration) {
    return new LoginOptions(remember, duration, force, fresh, permanent);
  }

  /**
   * These options with another {@code force}.
   *
   * @param force whether an inactive user may log in
   * @return new options
   */
  public LoginOptions withForce(boolean force) {
    return new LoginOptions(remember, duration, force, fresh, permanent);
  }

  /**
   * These options with another {@code fresh}.
   *
   * @param fresh whether the login counts as fresh
   * @return new options
   */
  public LoginOptions withFresh(boolean fresh) {
    return new LoginOptions(remember, duration, force, fresh, permanent);
  }

  /**
   * These options with another {@code permanent}.
   *
   * @param permanent whether strong session protection only takes the freshness
   * @return new options
   */
  public LoginOptions withPermanent(boolean permanent) {
    return new LoginOptions(remember, duration, force, fresh, permanent);
  }
}
