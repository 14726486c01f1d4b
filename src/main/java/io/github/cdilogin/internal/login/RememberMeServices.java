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
 * keeps the decision, which is written once, when the response is about to be sent.
 */
public final class RememberMeServices {

  private final LoginSettings settings;
  private final RememberCookie cookie;
  private final @Nullable RememberTokenCodec codec;
  private final LoginEventPublisher events;

  /**
   * Remembers, if it can.
   *
   * @param codec signs cookies; {@code null} if the application has no secret key, so that it can
   *     set none, and no request can carry one
   */
  public RememberMeServices(
      LoginSettings settings, @Nullable RememberTokenCodec codec, LoginEventPublisher events) {
    this.settings = settings;
    this.cookie = new RememberCookie(settings.rememberCookie());
    this.codec = codec;
    this.events = events;
  }

  /** Throws, before anything happens, if a login cannot be remembered. */
  void requireKey() {
    if (codec == null) {
      throw LoginErrors.noSecretKey();
    }
  }

  /** What the request carries. {@link RequestState#rememberCookie()} asks once. */
  CookieReadResult read(RequestState state) {
    return codec == null
        ? InvalidCookie.ABSENT
        : cookie.read(state.request(), codec, state.clock());
  }

  /**
   * Whether the request carries a valid cookie of the user of the session. A cookie that no user
   * can use is deleted.
   */
  boolean carries(RequestState state, LoginUser user) {
    CookieReadResult carried = state.rememberCookie();
    if (carried instanceof InvalidCookie none) {
      refuse(state, none);
      return false;
    }
    RememberToken token = (RememberToken) carried;
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

  /** Deletes a cookie that was never signed by us, or is over. */
  void refuse(RequestState state, InvalidCookie carried) {
    switch (carried) {
      case ABSENT -> {}
      case MALFORMED -> refuse(state, LoginEvent.RememberCookieRejected.Reason.MALFORMED, null);
      case UNKNOWN_KEY -> refuse(state, LoginEvent.RememberCookieRejected.Reason.UNKNOWN_KEY, null);
      case FORGED -> refuse(state, LoginEvent.RememberCookieRejected.Reason.FORGED, null);
      case EXPIRED -> refuse(state, LoginEvent.RememberCookieRejected.Reason.EXPIRED, null);
    }
  }

  /** Deletes a cookie, and fires the reason. */
  void refuse(
      RequestState state, LoginEvent.RememberCookieRejected.Reason flaw, @Nullable String loginId) {
    state.headers().rememberCookie(cookie.clear(state.request()));
    events.fire(new LoginEvents.RememberCookieRejected(loginId, flaw, state.details()));
  }

  /** Sets the cookie of a login, or deletes the one that another login has left. */
  void loggedIn(RequestState state, LoginUser user, SessionLogin login, boolean remember) {
    if (remember) {
      set(state, login);
    } else if (state.rememberCookie() != InvalidCookie.ABSENT
        && !isOwn(state.rememberCookie(), user)) {
      forget(state);
    }
  }

  /**
   * Deletes the cookie that the request carries, and the one that its answer would have set.
   *
   * @return whether the client keeps none; {@code false} if it is too late to delete it
   */
  boolean forget(RequestState state) {
    if (state.rememberCookie() == InvalidCookie.ABSENT && !state.headers().hasRememberCookie()) {
      return true;
    }
    String line = cookie.clear(state.request());
    state.headers().rememberCookie(line);
    return state.headers().reachesClient(line);
  }

  /** What a line deletes, for a response that takes cookies; {@code null} if it sets the cookie. */
  @Nullable Cookie deletionIn(String line, HttpServletRequest request) {
    return line.equals(cookie.clear(request)) ? cookie.deletion(request) : null;
  }

  /** Whether a valid cookie of this very user came, without a word if it did not. */
  static boolean isOwn(CookieReadResult carried, LoginUser user) {
    return carried instanceof RememberToken token
        && token.loginId().equals(user.loginId())
        && hasStamp(token, user);
  }

  /**
   * With "refresh each request", begins the life of a valid cookie anew. Where only the cookie
   * names the user, the user is loaded for it: as late as this, so that the user loader runs behind
   * the filters of the application.
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

  /** The login whose cookie may be renewed; loads no user for that. */
  private @Nullable SessionLogin renewable(RequestState state) {
    Authentication known = state.knownAuthentication();
    if (known != null) {
      return known.login();
    }
    HttpServletRequest request = state.request();
    SessionLogin login = SessionLoginStore.read(request);
    if (login == null
        || isForeign(request, login)
        || SessionLoginStore.expired(request, login, settings.timeouts(), state.clock())) {
      return null;
    }
    return login;
  }

  private boolean isForeign(HttpServletRequest request, SessionLogin login) {
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
