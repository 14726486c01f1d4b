package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.Accessed;
import io.github.cdilogin.LoginEvent.LoadedFromRequest;
import io.github.cdilogin.LoginEvent.LoginRevoked;
import io.github.cdilogin.LoginEvent.LoginRevoked.Reason;
import io.github.cdilogin.LoginEvent.SessionProtected;
import io.github.cdilogin.config.SessionProtection;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.LoginSession;
import io.github.cdilogin.internal.session.SessionLogin;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request: the session's login, else whom the request names, else somebody anonymous.
 */
final class UserResolver {

  private final @Nullable Supplier<UserLoader> userLoader;
  private final @Nullable Supplier<RequestLoader> requestLoader;
  private final @Nullable Supplier<? extends LoginUser> anonymousUser;
  private final LoginEvents events;

  UserResolver(
      @Nullable Supplier<UserLoader> userLoader,
      @Nullable Supplier<RequestLoader> requestLoader,
      @Nullable Supplier<? extends LoginUser> anonymousUser,
      LoginEvents events) {
    this.userLoader = userLoader;
    this.requestLoader = requestLoader;
    this.anonymousUser = anonymousUser;
    this.events = events;
  }

  Presence resolve(Exchange exchange) {
    if (events.observed(Accessed.class)) {
      events.fire(new Accessed(exchange.occasion()));
    }
    Presence known = fromSession(exchange);
    if (known == null) {
      known = fromRequest(exchange);
    }
    return known == null ? nobody() : known;
  }

  Presence nobody() {
    return anonymousUser == null ? Presence.NOBODY : new Presence(anonymousUser.get(), null);
  }

  private @Nullable Presence fromSession(Exchange exchange) {
    SessionLogin login = userLoader == null ? null : LoginSession.read(exchange.request());
    SessionLogin admitted = login == null ? null : protect(exchange, login);
    if (userLoader == null || admitted == null) {
      return null;
    }
    LoginUser user = userLoader.get().load(admitted.loginId());
    if (user == null) {
      return revoke(exchange, admitted, Reason.USER_GONE);
    }
    if (!admitted.hasStamp(Presence.stampOf(user))) {
      return revoke(exchange, admitted, Reason.STAMP_CHANGED);
    }
    return new Presence(user, admitted);
  }

  /** The login as far as this client may have it; nothing of it under strong protection. */
  private @Nullable SessionLogin protect(Exchange exchange, SessionLogin login) {
    SessionProtection protection = exchange.setup().settings().sessionProtection();
    if (protection == SessionProtection.OFF
        || login.client().equals(ClientIdentifier.of(exchange.request()))) {
      return login;
    }
    SessionLogin left = strike(exchange, login, protection);
    events.fire(new SessionProtected(login.loginId(), protection, exchange.occasion()));
    return left;
  }

  private static @Nullable SessionLogin strike(
      Exchange exchange, SessionLogin login, SessionProtection protection) {
    if (protection == SessionProtection.BASIC) {
      return LoginSession.makeStale(exchange.request(), login);
    }
    LoginSession.end(exchange.request());
    return null;
  }

  private @Nullable Presence revoke(Exchange exchange, SessionLogin login, Reason reason) {
    LoginSession.revoke(
        exchange.request(), login, exchange.setup().settings().keepSessionAtLogout());
    events.fire(new LoginRevoked(login.loginId(), reason, exchange.occasion()));
    return null;
  }

  private @Nullable Presence fromRequest(Exchange exchange) {
    LoginUser user = requestLoader == null ? null : requestLoader.get().load(exchange.request());
    if (user == null) {
      return null;
    }
    String loginId = user.isAnonymous() ? null : user.getLoginId();
    events.fire(new LoadedFromRequest(loginId, exchange.occasion()));
    return new Presence(user, null);
  }
}
