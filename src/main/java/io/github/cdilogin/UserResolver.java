package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.Accessed;
import io.github.cdilogin.LoginEvent.LoadedFromRequest;
import io.github.cdilogin.LoginEvent.LoginRevoked;
import io.github.cdilogin.LoginEvent.LoginRevoked.Reason;
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
    if (userLoader == null || login == null) {
      return null;
    }
    LoginUser user = userLoader.get().load(login.loginId());
    if (user == null) {
      return revoke(exchange, login, Reason.USER_GONE);
    }
    if (!login.hasStamp(Presence.stampOf(user))) {
      return revoke(exchange, login, Reason.STAMP_CHANGED);
    }
    return new Presence(user, login);
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
