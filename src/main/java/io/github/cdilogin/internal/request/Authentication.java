package io.github.cdilogin.internal.request;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.session.SessionLogin;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The resolved user of a request.
 *
 * @param user the user, or an anonymous one
 * @param login the login of the session; {@code null} for an anonymous user and for the user of a
 *     {@code RequestLoader}
 * @param remembered whether the request has a valid remember cookie of this user
 * @param ended the login that has ended in this request; {@code null} if there is none
 */
public record Authentication(
    LoginUser user, @Nullable SessionLogin login, boolean remembered, @Nullable EndedLogin ended) {

  public static final Authentication ANONYMOUS = Authentication.of(AnonymousUser.INSTANCE);

  /**
   * A login that is no longer valid.
   *
   * @param login the login
   * @param expired whether it reached a timeout, so that the user can confirm it; otherwise the
   *     user no longer exists, or the stamp has changed
   */
  public record EndedLogin(SessionLogin login, boolean expired) {}

  /** Creates the authentication of a user without a login in the session. */
  public static Authentication of(LoginUser user) {
    return new Authentication(user, null, false, null);
  }

  /** Creates the authentication of the user of a login in the session. */
  public static Authentication of(LoginUser user, SessionLogin login, boolean remembered) {
    return new Authentication(user, login, remembered, null);
  }

  /** Returns this authentication with the login that has ended before it. */
  public Authentication after(@Nullable EndedLogin login) {
    return login == null ? this : new Authentication(user, this.login, remembered, login);
  }

  /** Returns the stamp of a user; empty for {@code null}, which a database column may contain. */
  public static String stampOf(LoginUser user) {
    return Objects.requireNonNullElse(user.loginStamp(), "");
  }

  /** Checks whether the user is authenticated, which an anonymous user never is. */
  public boolean authenticated() {
    return !user.isAnonymous() && user.isAuthenticated();
  }

  /** Checks whether the user is active, which an anonymous user never is. */
  public boolean active() {
    return !user.isAnonymous() && user.isActive();
  }

  /** Returns the expired login; {@code null} if there is none, or another user is authenticated. */
  public @Nullable SessionLogin expired() {
    return ended != null && ended.expired() && !authenticated() ? ended.login() : null;
  }

  /** Returns the id of the user or of the expired login; {@code null} for an anonymous user. */
  public @Nullable String loginId() {
    SessionLogin expired = expired();
    return expired == null ? user.loginId() : expired.loginId();
  }

  /** Checks whether the login was confirmed with credentials within the limit. */
  public boolean freshWithin(Duration limit, Instant now) {
    return fresh() && Objects.requireNonNull(login).freshWithin(limit, now);
  }

  /** Checks whether the login was confirmed with credentials in this session. */
  public boolean fresh() {
    return login != null && login.fresh() && !user.isAnonymous();
  }

  /** The default anonymous user. */
  public enum AnonymousUser implements LoginUser {
    INSTANCE;

    @Override
    public @Nullable String loginId() {
      return null;
    }

    @Override
    public boolean isActive() {
      return false;
    }

    @Override
    public boolean isAnonymous() {
      return true;
    }
  }
}
