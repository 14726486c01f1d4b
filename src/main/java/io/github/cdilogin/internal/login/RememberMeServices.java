package io.github.cdilogin.internal.login;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.remember.CookieReadResult;
import io.github.cdilogin.internal.remember.InvalidCookie;
import io.github.cdilogin.internal.remember.RememberCookie;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides when a remember cookie is set, accepted, renewed and deleted. The {@link RequestState}
 * keeps the header line and writes it before the response is committed.
 */
public final class RememberMeServices {

  private final LoginSettings settings;
  private final RememberCookie cookie;
  private final @Nullable RememberTokenCodec codec;
  private final LoginEventPublisher events;

  /**
   * Creates the services.
   *
   * @param codec signs cookies; {@code null} if the application has no secret key and therefore no
   *     remember cookies
   */
  public RememberMeServices(
      LoginSettings settings, @Nullable RememberTokenCodec codec, LoginEventPublisher events) {
    this.settings = settings;
    this.cookie = new RememberCookie(settings.rememberCookie());
    this.codec = codec;
    this.events = events;
  }

  /** Throws an exception if a login cannot be remembered. */
  void requireKey() {
    if (codec == null) {
      throw LoginErrors.noSecretKey();
    }
  }

  /** Reads the cookie. {@link RequestState#rememberCookie()} keeps the result. */
  CookieReadResult read(RequestState state) {
    return codec == null
        ? InvalidCookie.ABSENT
        : cookie.read(state.request(), codec, state.clock());
  }

  /**
   * Checks whether the request has a valid cookie of the user of the session. Deletes an invalid
   * cookie, but not a valid one of another user.
   */
  boolean acceptsCookieOf(RequestState state, LoginUser user) {
    CookieReadResult result = state.rememberCookie();
    if (result instanceof InvalidCookie invalid) {
      refuse(state, invalid);
      return false;
    }
    RememberToken token = (RememberToken) result;
    if (!token.loginId().equals(user.loginId())) {
      return false;
    }
    if (!hasStamp(token, user)) {
      refuse(state, LoginEvent.RememberCookieRejected.Reason.STAMP_CHANGED, token.loginId());
      return false;
    }
    return true;
  }

  static boolean hasStamp(RememberToken token, LoginUser user) {
    return token.hasStamp(Digest.of(Authentication.stampOf(user)));
  }

  /** Deletes an invalid or expired cookie, and fires the reason. */
  void refuse(RequestState state, InvalidCookie invalid) {
    switch (invalid) {
      case ABSENT -> {}
      case MALFORMED -> refuse(state, LoginEvent.RememberCookieRejected.Reason.MALFORMED, null);
      case UNKNOWN_KEY -> refuse(state, LoginEvent.RememberCookieRejected.Reason.UNKNOWN_KEY, null);
      case FORGED -> refuse(state, LoginEvent.RememberCookieRejected.Reason.FORGED, null);
      case EXPIRED -> refuse(state, LoginEvent.RememberCookieRejected.Reason.EXPIRED, null);
    }
  }

  /** Deletes a cookie, and fires the reason. */
  void refuse(
      RequestState state,
      LoginEvent.RememberCookieRejected.Reason reason,
      @Nullable String loginId) {
    state.headers().rememberCookie(cookie.clear(state.request()));
    events.fire(new LoginEvents.RememberCookieRejected(loginId, reason, state.details()));
  }

  /** Sets the cookie of a login, or deletes the cookie of another user. */
  void loggedIn(RequestState state, LoginUser user, SessionLogin login, boolean remember) {
    if (remember) {
      set(state, login);
    } else if (state.rememberCookie() != InvalidCookie.ABSENT
        && !isValidFor(state.rememberCookie(), user)) {
      forget(state);
    }
  }

  /**
   * Deletes the cookie of the request, and one that this response would set.
   *
   * @return {@code false} if the response is committed, so that the cookie cannot be deleted
   */
  boolean forget(RequestState state) {
    if (state.rememberCookie() == InvalidCookie.ABSENT && !state.headers().hasRememberCookie()) {
      return true;
    }
    String line = cookie.clear(state.request());
    state.headers().rememberCookie(line);
    return state.headers().reachesClient(line);
  }

  /** Returns the cookie for a line that deletes it; {@code null} for a line that sets it. */
  @Nullable Cookie deletionIn(String line, HttpServletRequest request) {
    return line.equals(cookie.clear(request)) ? cookie.deletion(request) : null;
  }

  /** Checks whether a cookie is valid for this user, without firing an event. */
  static boolean isValidFor(CookieReadResult cookie, LoginUser user) {
    return cookie instanceof RememberToken token
        && token.loginId().equals(user.loginId())
        && hasStamp(token, user);
  }

  /**
   * Renews a valid cookie if the application has set {@code rememberCookieRefreshEachRequest}. If
   * only the cookie contains the login, this loads the user: before the commit and not earlier, so
   * that the loader runs after the filters of the application.
   */
  void renew(RequestState state) {
    if (!settings.rememberCookie().refreshEachRequest()) {
      return;
    }
    if (needsEagerResolution(state)) {
      state.resolveEagerly();
    }
    if (!state.headers().hasRememberCookie()
        && state.rememberCookie() instanceof RememberToken token) {
      SessionLogin login = renewable(state);
      if (login != null
          && login.loginId().equals(token.loginId())
          && token.hasStamp(login.stamp())) {
        set(state, login);
      }
    }
  }

  private static boolean needsEagerResolution(RequestState state) {
    return state.knownAuthentication() == null
        && SessionLoginStore.read(state.request()) == null
        && state.rememberCookie() instanceof RememberToken;
  }

  /** Returns the login whose cookie may be renewed, without loading the user. */
  private @Nullable SessionLogin renewable(RequestState state) {
    Authentication known = state.knownAuthentication();
    if (known != null) {
      return known.login();
    }
    HttpServletRequest request = state.request();
    SessionLogin login = SessionLoginStore.read(request);
    if (login == null
        || isOfOtherClient(request, login)
        || LoginUse.expired(state, login, settings.timeouts())) {
      return null;
    }
    return login;
  }

  private boolean isOfOtherClient(HttpServletRequest request, SessionLogin login) {
    return settings.sessionProtection() == SessionProtection.STRONG
        && !login.client().equals(ClientIdentifier.of(request));
  }

  private void set(RequestState state, SessionLogin login) {
    Duration lifetime =
        RememberCookie.limited(
            Objects.requireNonNullElse(login.remembered(), settings.rememberCookie().duration()));
    String value =
        Objects.requireNonNull(codec)
            .sign(login.loginId(), state.now().plus(lifetime), login.stamp());
    state.headers().rememberCookie(cookie.set(value, lifetime, state.request()));
  }
}
