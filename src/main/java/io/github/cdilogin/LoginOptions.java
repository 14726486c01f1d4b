package io.github.cdilogin;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options for {@link LoginManager#login(LoginUser, LoginOptions)}. Immutable.
 *
 * <pre>{@code
 * logins.login(account, LoginOptions.builder().remember(form.isRemember()).build());
 * logins.login(account, LoginOptions.builder().fresh(false).build());   // with a link from a mail
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
   * Returns the defaults: a fresh login of an active user, for this session.
   *
   * @return the options of {@link LoginManager#login(LoginUser)}
   */
  public static LoginOptions defaults() {
    return DEFAULTS;
  }

  /**
   * Creates a builder for options that differ from the defaults.
   *
   * @return a builder with the defaults
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns whether a cookie keeps the login when the browser is closed.
   *
   * @return {@code false} by default
   */
  public boolean remember() {
    return remember;
  }

  /**
   * Returns how long the remember cookie lasts.
   *
   * @return {@code null}, the default, for {@link LoginConfiguration#rememberCookieDuration}
   */
  public @Nullable Duration duration() {
    return duration;
  }

  /**
   * Returns whether an inactive user is logged in, too.
   *
   * @return {@code false} by default
   */
  public boolean force() {
    return force;
  }

  /**
   * Returns whether the login is fresh, as {@link FreshLoginRequired} requires.
   *
   * @return {@code true} by default
   */
  public boolean fresh() {
    return fresh;
  }

  /**
   * Returns whether this login has {@link SessionProtection#BASIC} protection where the application
   * has set {@link SessionProtection#STRONG}. For devices whose address changes.
   *
   * @return {@code false} by default
   */
  public boolean relaxedProtection() {
    return relaxedProtection;
  }

  /** Builds {@link LoginOptions}. Not thread-safe. */
  public static final class Builder {

    private boolean remember;
    private @Nullable Duration duration;
    private boolean force;
    private boolean fresh = true;
    private boolean relaxedProtection;

    private Builder() {}

    /**
     * Sets {@link LoginOptions#remember()}, usually from a checkbox of the login form.
     *
     * @param remember whether a cookie keeps the login
     * @return this
     */
    public Builder remember(boolean remember) {
      this.remember = remember;
      return this;
    }

    /**
     * Sets {@link LoginOptions#duration()} for this login.
     *
     * @param duration how long the cookie lasts; with zero or less the browser deletes it at once;
     *     {@code null} for {@link LoginConfiguration#rememberCookieDuration}
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
     * Creates the options.
     *
     * @return immutable options
     */
    public LoginOptions build() {
      return new LoginOptions(this);
    }
  }
}
