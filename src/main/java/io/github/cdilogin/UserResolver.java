package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.Accessed;
import io.github.cdilogin.LoginEvent.CookieRefused;
import io.github.cdilogin.LoginEvent.LoadedFromCookie;
import io.github.cdilogin.LoginEvent.LoadedFromRequest;
import io.github.cdilogin.LoginEvent.LoginRevoked;
import io.github.cdilogin.LoginEvent.SessionProtected;
import io.github.cdilogin.Presence.Over;
import io.github.cdilogin.config.SessionProtection;
import io.github.cdilogin.internal.remember.Reading;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.remember.Unreadable;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.LoginSession;
import io.github.cdilogin.internal.session.SessionLogin;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request: the session's login, else that of the remember cookie, else whom the request
 * itself names, else somebody anonymous.
 */
final class UserResolver {

  private final @Nullable Supplier<UserLoader> userLoader;
  private final @Nullable Supplier<RequestLoader> requestLoader;
  private final @Nullable Supplier<? extends LoginUser> anonymousUser;
  private final RememberMe rememberMe;
  private final LoginEvents events;
  private final UnknownUsers unknownUsers;
  private final AnonymousUsers anonymousUsers = new AnonymousUsers();

  UserResolver(
      @Nullable Supplier<UserLoader> userLoader,
      @Nullable Supplier<RequestLoader> requestLoader,
      @Nullable Supplier<? extends LoginUser> anonymousUser,
      RememberMe rememberMe,
      LoginEvents events,
      UnknownUsers unknownUsers) {
    this.userLoader = userLoader;
    this.requestLoader = requestLoader;
    this.anonymousUser = anonymousUser;
    this.rememberMe = rememberMe;
    this.events = events;
    this.unknownUsers = unknownUsers;
  }

  Presence resolve(Exchange exchange) {
    if (events.observed(Accessed.class)) {
      events.fire(new Accessed(exchange.occasion()));
    }
    return userLoader == null ? fromRequest(exchange) : fromLogin(exchange, userLoader.get());
  }

  /** Whom the application finds by this id; nobody where it has no {@link UserLoader}. */
  Optional<LoginUser> find(String loginId) {
    return userLoader == null
        ? Optional.empty()
        : Optional.ofNullable(userLoader.get().load(loginId));
  }

  Presence nobody() {
    if (anonymousUser == null) {
      return Presence.NOBODY;
    }
    LoginUser guest = anonymousUser.get();
    anonymousUsers.check(guest);
    return Presence.of(guest);
  }

  private Presence fromLogin(Exchange exchange, UserLoader loader) {
    SessionLogin held = LoginSession.read(exchange.request());
    if (held == null) {
      return fromCookie(exchange, loader, null);
    }
    SessionLogin admitted = protect(exchange, held);
    if (admitted == null) {
      rememberMe.forget(exchange);
      MessageCookie.forget(exchange);
      return nobody();
    }
    return LoginSession.ranOut(
            exchange.request(),
            admitted,
            exchange.setup().settings().limits(),
            exchange.setup().clock())
        ? afterRunningOut(exchange, loader, admitted)
        : fromSession(exchange, loader, admitted);
  }

  private Presence fromSession(Exchange exchange, UserLoader loader, SessionLogin login) {
    LoginUser user = loader.load(login.loginId());
    anonymousUsers.check(user);
    if (user != null && login.hasStamp(Presence.stampOf(user))) {
      return Presence.of(user, login, rememberMe.carries(exchange, user));
    }
    Presence left =
        revoke(
            exchange,
            knowing(login.loginId(), user, loader),
            login,
            user == null ? LoginRevoked.Reason.USER_GONE : LoginRevoked.Reason.STAMP_CHANGED);
    if (user == null) {
      unknownUsers.check(exchange, loader, login);
    }
    return left;
  }

  /** The login as far as this client may have it; nothing of it under strong protection. */
  private @Nullable SessionLogin protect(Exchange exchange, SessionLogin login) {
    SessionProtection protection = protectionOf(exchange, login);
    if (protection == SessionProtection.OFF
        || login.client().equals(ClientIdentifier.of(exchange.request()))) {
      return login;
    }
    SessionLogin left = strike(exchange, login, protection);
    events.fire(new SessionProtected(login.loginId(), protection, exchange.occasion()));
    return left;
  }

  private static SessionProtection protectionOf(Exchange exchange, SessionLogin login) {
    SessionProtection wanted = exchange.setup().settings().sessionProtection();
    return wanted == SessionProtection.STRONG && login.permanent()
        ? SessionProtection.BASIC
        : wanted;
  }

  private static @Nullable SessionLogin strike(
      Exchange exchange, SessionLogin login, SessionProtection protection) {
    if (protection == SessionProtection.BASIC) {
      return LoginSession.makeStale(exchange.request(), login);
    }
    LoginSession.end(exchange.request());
    return null;
  }

  /** Only his own cookie brings back somebody whose login ran out. */
  private Presence afterRunningOut(Exchange exchange, UserLoader loader, SessionLogin login) {
    Over over = new Over(login, true);
    boolean another =
        exchange.cookie() instanceof RememberToken token
            && !token.loginId().equals(login.loginId());
    return another ? fromRequest(exchange).after(over) : fromCookie(exchange, loader, over);
  }

  private Presence revoke(
      Exchange exchange, UserLoader loader, SessionLogin login, LoginRevoked.Reason reason) {
    LoginSession.revoke(
        exchange.request(), login, exchange.setup().settings().keepSessionAtLogout());
    events.fire(new LoginRevoked(login.loginId(), reason, exchange.occasion()));
    return fromCookie(exchange, loader, new Over(login, false));
  }

  /**
   * @param over the session's login, if that is over
   */
  private Presence fromCookie(Exchange exchange, UserLoader loader, @Nullable Over over) {
    Reading carried = exchange.cookie();
    if (carried instanceof RememberToken token) {
      LoginUser user = loader.load(token.loginId());
      anonymousUsers.check(user);
      if (user == null) {
        rememberMe.refuse(exchange, CookieRefused.Flaw.USER_GONE, token.loginId());
      } else if (!RememberMe.hasStamp(token, user)) {
        rememberMe.refuse(exchange, CookieRefused.Flaw.STAMP_CHANGED, token.loginId());
      } else {
        return restore(exchange, user, token.loginId());
      }
    } else {
      rememberMe.refuse(exchange, (Unreadable) carried);
    }
    return fromRequest(exchange).after(over);
  }

  /** A login that begins again; where the head of the answer is sent, for this request only. */
  private Presence restore(Exchange exchange, LoginUser user, String loginId) {
    SessionLogin login =
        SessionLogin.begin(
            loginId,
            exchange.now(),
            false,
            Presence.stampOf(user),
            ClientIdentifier.of(exchange.request()));
    if (!exchange.response().isCommitted()) {
      LoginSession.begin(exchange.request(), login);
    }
    if (events.observed(LoadedFromCookie.class)) {
      events.fire(new LoadedFromCookie(loginId, exchange.occasion()));
    }
    return Presence.of(user, login, true);
  }

  private Presence fromRequest(Exchange exchange) {
    LoginUser user = requestLoader == null ? null : requestLoader.get().load(exchange.request());
    if (user == null) {
      return nobody();
    }
    if (events.observed(LoadedFromRequest.class)) {
      String loginId = user.isAnonymous() ? null : user.getLoginId();
      events.fire(new LoadedFromRequest(loginId, exchange.occasion()));
    }
    anonymousUsers.check(user);
    return Presence.of(user);
  }

  /** The same loader, which is not asked again for whom it gave just now. */
  private static UserLoader knowing(String loginId, @Nullable LoginUser found, UserLoader loader) {
    return wanted -> wanted.equals(loginId) ? found : loader.load(wanted);
  }
}
