package io.github.cdilogin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to log in, where the defaults do not fit. Immutable.
 *
 * <pre>{@code
 * logins.login(account, LoginOptions.builder().remember(form.isRemember()).build());
 * logins.login(account, LoginOptions.builder().fresh(false).build());   // by a link in a mail
 * }</pre>
 *
 * @since 0.1.0
 */
public final class LoginOptions {

  private static final LoginOptions DEFAULTS = builder().build();

  private final boolean remember;
  private final @Nullable Duration duration;
  private final boolean force;
  private final boolean fresh;
  private final boolean relaxedProtection;

  private LoginOptions(Builder builder) {
    this.remember = builder.remember;
    this.duration = builder.duration;
    this.force = builder.force;
    this.fresh = builder.fresh;
    this.relaxedProtection = builder.relaxedProtection;
  }

  /**
   * A fresh login of an active user, for this session.
   *
   * @return the options of {@link LoginManager#login(LoginUser)}
   */
  public static LoginOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Options that differ from the defaults.
   *
   * @return a builder that begins with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Whether a cookie keeps the login when the browser is closed.
   *
   * @return {@code false} by default
   */
  public boolean remember() {
    return remember;
  }

  /**
   * How long that cookie lasts.
   *
   * @return {@code null}, the default, for {@link LoginConfiguration#rememberCookieDuration}
   */
  public @Nullable Duration duration() {
    return duration;
  }

  /**
   * Whether an inactive user is logged in, too.
   *
   * @return {@code false} by default
   */
  public boolean force() {
    return force;
  }

  /**
   * Whether the login is fresh, as {@link FreshLoginRequired} requires.
   *
   * @return {@code true} by default
   */
  public boolean fresh() {
    return fresh;
  }

  /**
   * Whether {@linkplain SessionProtection#STRONG strong} session protection treats this login as
   * {@linkplain SessionProtection#BASIC basic} protection does, for devices whose address changes.
   *
   * @return {@code false} by default
   */
  public boolean relaxedProtection() {
    return relaxedProtection;
  }

  /** Collects options. Not thread-safe. */
  public static final class Builder {

    private boolean remember;
    private @Nullable Duration duration;
    private boolean force;
    private boolean fresh = true;
    private boolean relaxedProtection;

    private Builder() {}

    /**
     * Sets {@link LoginOptions#remember()}: whether the user has checked the box on the login page.
     *
     * @param remember whether a cookie keeps the login
     * @return this
     */
    public Builder remember(boolean remember) {
      this.remember = remember;
      return this;
    }

    /**
     * Sets {@link LoginOptions#duration()}, for this login alone.
     *
     * @param duration how long the cookie lasts; zero or less deletes it at once; {@code null} for
     *     the application's setting
     * @return this
     */
    public Builder duration(@Nullable Duration duration) {
      this.duration = duration;
      return this;
    }

    /**
     * Sets {@link LoginOptions#force()}.
     *
     * @param force whether an inactive user is logged in
     * @return this
     */
    public Builder force(boolean force) {
      this.force = force;
      return this;
    }

    /**
     * Sets {@link LoginOptions#fresh()}.
     *
     * @param fresh whether the login is fresh
     * @return this
     */
    public Builder fresh(boolean fresh) {
      this.fresh = fresh;
      return this;
    }

    /**
     * Sets {@link LoginOptions#relaxedProtection()}.
     *
     * @param relaxed whether strong session protection only makes this login stale
     * @return this
     */
    public Builder relaxedProtection(boolean relaxed) {
      this.relaxedProtection = relaxed;
      return this;
    }

    /**
     * The options as they are set.
     *
     * @return immutable options
     */
    public LoginOptions build() {
      return new LoginOptions(this);
    }
  }
}
