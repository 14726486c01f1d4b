package io.github.cdilogin.internal.request;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.session.SessionLogin;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The user of a request, once resolved.
 *
 * @param user the user, or an anonymous one
 * @param login the login of the session; {@code null} for an anonymous user and for the user of a
 *     {@code RequestLoader}
 * @param remembered whether the request carries a valid remember cookie of this very user
 * @param over the login of the session that this request found to be no longer valid, if it did
 */
public record Authentication(
    LoginUser user, @Nullable SessionLogin login, boolean remembered, @Nullable EndedLogin over) {

  public static final Authentication ANONYMOUS = Authentication.of(AnonymousUser.INSTANCE);

  /**
   * A login that is no longer valid.
   *
   * @param login the login
   * @param expired whether it reached a timeout, and may be confirmed; otherwise its user no longer
   *     exists, or the stamp changed
   */
  public record EndedLogin(SessionLogin login, boolean expired) {}

  /** A user without a login of the session. */
  public static Authentication of(LoginUser user) {
    return new Authentication(user, null, false, null);
  }

  /** The user of the login of the session. */
  public static Authentication of(LoginUser user, SessionLogin login, boolean remembered) {
    return new Authentication(user, login, remembered, null);
  }

  /** The same, after a login that is over. */
  public Authentication after(@Nullable EndedLogin login) {
    return login == null ? this : new Authentication(user, this.login, remembered, login);
  }

  /** The user's stamp; none where an application's column is empty. */
  public static String stampOf(LoginUser user) {
    return Objects.requireNonNullElse(user.loginStamp(), "");
  }

  /** An anonymous user is never authenticated, whatever else it answers. */
  public boolean authenticated() {
    return !user.isAnonymous() && user.isAuthenticated();
  }

  /** An anonymous user is never active, whatever else it answers. */
  public boolean active() {
    return !user.isAnonymous() && user.isActive();
  }

  /** The expired login, unless another user took its place. */
  public @Nullable SessionLogin expired() {
    return over != null && over.expired() && !authenticated() ? over.login() : null;
  }

  /** The id of the user, or that of the expired login; {@code null} for an anonymous user. */
  public @Nullable String loginId() {
    SessionLogin expired = expired();
    return expired == null ? user.loginId() : expired.loginId();
  }

  /** Whether the login was confirmed with credentials at most so long ago. */
  public boolean freshWithin(Duration limit, Instant now) {
    return fresh() && Objects.requireNonNull(login).freshWithin(limit, now);
  }

  /** Whether the login was confirmed with credentials in this session. */
  public boolean fresh() {
    return login != null && login.fresh() && !user.isAnonymous();
  }
}
