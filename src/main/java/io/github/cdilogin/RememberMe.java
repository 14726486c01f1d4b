package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.CookieRefused;
import io.github.cdilogin.LoginEvent.CookieRefused.Flaw;
import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.config.RememberCookieSettings;
import io.github.cdilogin.config.SessionProtection;
import io.github.cdilogin.internal.remember.Reading;
import io.github.cdilogin.internal.remember.RememberCookie;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.remember.TokenSigner;
import io.github.cdilogin.internal.remember.Unreadable;
import io.github.cdilogin.internal.secret.Digest;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.LoginSession;
import io.github.cdilogin.internal.session.SessionLogin;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a remember cookie is set, believed, renewed and deleted. What is decided here is kept in the
 * {@link Exchange}, and written once, when the answer is about to be sent.
 */
final class RememberMe {

  private final LoginSettings settings;
  private final RememberCookie cookie;
  private final @Nullable TokenSigner signer;
  private final LoginEvents events;

  /**
   * Remembers, if it can.
   *
   * @param signer signs cookies; {@code null} if the application has no secret key, so that it can
   *     set none, and no request can carry one
   */
  RememberMe(LoginSettings settings, @Nullable TokenSigner signer, LoginEvents events) {
    this.settings = settings;
    this.cookie = new RememberCookie(settings.rememberCookie());
    this.signer = signer;
    this.events = events;
  }

  /** Complains, before anything happens, if a login could not be remembered. */
  void requireKey() {
    if (signer == null) {
      throw LoginErrors.noSecretKey();
    }
  }

  /** What the request carries. {@link Exchange#cookie()} asks once. */
  Reading read(Exchange exchange) {
    return signer == null
        ? Unreadable.ABSENT
        : cookie.read(exchange.request(), signer, exchange.setup().clock());
  }

  /**
   * Whether the request carries a valid cookie of a user who is known already. A cookie that nobody
   * can use is deleted.
   */
  boolean carries(Exchange exchange, LoginUser user) {
    Reading carried = exchange.cookie();
    if (carried instanceof Unreadable none) {
      refuse(exchange, none);
      return false;
    }
    RememberToken token = (RememberToken) carried;
    if (!token.loginId().equals(user.getLoginId())) {
      return false;
    }
    if (!hasStamp(token, user)) {
      refuse(exchange, Flaw.STAMP_CHANGED, token.loginId());
      return false;
    }
    return true;
  }

  static boolean hasStamp(RememberToken token, LoginUser user) {
    return token.hasStamp(Digest.of(Presence.stampOf(user)));
  }

  /** Deletes a cookie that was never signed by us, or is over. */
  void refuse(Exchange exchange, Unreadable carried) {
    switch (carried) {
      case ABSENT -> {}
      case MALFORMED -> refuse(exchange, Flaw.MALFORMED, null);
      case UNKNOWN_KEY -> refuse(exchange, Flaw.UNKNOWN_KEY, null);
      case FORGED -> refuse(exchange, Flaw.FORGED, null);
      case EXPIRED -> refuse(exchange, Flaw.EXPIRED, null);
    }
  }

  /** Deletes a cookie, and says why. */
  void refuse(Exchange exchange, Flaw flaw, @Nullable String loginId) {
    exchange.headers().rememberCookie(cookie.clear(exchange.request()));
    events.fire(new CookieRefused(loginId, flaw, exchange.occasion()));
  }

  /** Sets the cookie of a login, or deletes the one that another login has left. */
  void loggedIn(Exchange exchange, LoginUser user, SessionLogin login, boolean remember) {
    if (remember) {
      set(exchange, login);
    } else if (exchange.cookie() != Unreadable.ABSENT && !isOwn(exchange.cookie(), user)) {
      forget(exchange);
    }
  }

  /**
   * Deletes the cookie that the request carries, and the one that its answer would have set.
   *
   * @return whether the client keeps none; {@code false} if it is too late to delete it
   */
  boolean forget(Exchange exchange) {
    if (exchange.cookie() == Unreadable.ABSENT && !exchange.headers().hasRememberCookie()) {
      return true;
    }
    String line = cookie.clear(exchange.request());
    exchange.headers().rememberCookie(line);
    return exchange.headers().reachesClient(line);
  }

  /** What a line deletes, for a response that takes cookies; {@code null} if it sets the cookie. */
  @Nullable Cookie deletionIn(String line, HttpServletRequest request) {
    return line.equals(cookie.clear(request)) ? cookie.deletion(request) : null;
  }

  /** Whether a valid cookie of this very user came, without a word if it did not. */
  static boolean isOwn(Reading carried, LoginUser user) {
    return carried instanceof RememberToken token
        && token.loginId().equals(user.getLoginId())
        && hasStamp(token, user);
  }

  /**
   * With "refresh each request", whether the user has to be found out before the request is served:
   * a cookie is there and no login, so nobody knows yet whether its user still exists.
   */
  boolean wantsUser(Exchange exchange) {
    return settings.rememberCookie().refreshEachRequest()
        && LoginSession.read(exchange.request()) == null
        && exchange.cookie() instanceof RememberToken;
  }

  /** With "refresh each request", begins the life of a valid cookie anew. */
  void renew(Exchange exchange) {
    RememberCookieSettings wanted = settings.rememberCookie();
    if (wanted.refreshEachRequest() && exchange.cookie() instanceof RememberToken token) {
      SessionLogin login = renewable(exchange);
      if (login != null
          && login.loginId().equals(token.loginId())
          && token.hasStamp(login.stamp())) {
        set(exchange, login);
      }
    }
  }

  /** The login whose cookie may be renewed; asks for nobody who was not asked for. */
  private @Nullable SessionLogin renewable(Exchange exchange) {
    Presence known = exchange.knownPresence();
    if (known != null) {
      return known.login();
    }
    HttpServletRequest request = exchange.request();
    SessionLogin login = LoginSession.read(request);
    if (login == null
        || isForeign(request, login)
        || LoginSession.ranOut(request, login, settings.limits(), exchange.setup().clock())) {
      return null;
    }
    return login;
  }

  private boolean isForeign(HttpServletRequest request, SessionLogin login) {
    return settings.sessionProtection() == SessionProtection.STRONG
        && !login.client().equals(ClientIdentifier.of(request));
  }

  private void set(Exchange exchange, SessionLogin login) {
    Duration lifetime =
        RememberCookie.limited(
            Objects.requireNonNullElse(login.remembered(), settings.rememberCookie().duration()));
    String value =
        Objects.requireNonNull(signer)
            .sign(login.loginId(), exchange.now().plus(lifetime), login.stamp());
    exchange.headers().rememberCookie(cookie.set(value, lifetime, exchange.request()));
  }
}
