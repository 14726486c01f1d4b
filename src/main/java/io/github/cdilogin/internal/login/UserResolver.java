package io.github.cdilogin.internal.login;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.RequestLoader;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.flash.MessageCookie;
import io.github.cdilogin.internal.remember.CookieReadResult;
import io.github.cdilogin.internal.remember.InvalidCookie;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.Authentication.EndedLogin;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Resolves the user of a request: by the login of the session, else by the remember cookie, else by
 * the request itself, else an anonymous user.
 */
public final class UserResolver {

  private final LoginSettings settings;
  private final @Nullable Supplier<UserLoader> userLoader;
  private final @Nullable Supplier<RequestLoader> requestLoader;
  private final @Nullable Supplier<? extends LoginUser> anonymousUser;
  private final RememberMeServices rememberMe;
  private final LoginEventPublisher events;
  private final UnknownUsers unknownUsers;
  private final AnonymousUsers anonymousUsers = new AnonymousUsers();

  public UserResolver(
      LoginSettings settings,
      @Nullable Supplier<UserLoader> userLoader,
      @Nullable Supplier<RequestLoader> requestLoader,
      @Nullable Supplier<? extends LoginUser> anonymousUser,
      RememberMeServices rememberMe,
      LoginEventPublisher events,
      UnknownUsers unknownUsers) {
    this.settings = settings;
    this.userLoader = userLoader;
    this.requestLoader = requestLoader;
    this.anonymousUser = anonymousUser;
    this.rememberMe = rememberMe;
    this.events = events;
    this.unknownUsers = unknownUsers;
  }

  Authentication resolve(RequestState state) {
    if (events.observed(LoginEvents.Accessed.class)) {
      events.fire(new LoginEvents.Accessed(state.details()));
    }
    return userLoader == null ? fromRequest(state) : fromLogin(state, userLoader.get());
  }

  /** The user that the application finds by this id; empty without a {@link UserLoader}. */
  public Optional<LoginUser> find(String loginId) {
    return userLoader == null
        ? Optional.empty()
        : Optional.ofNullable(userLoader.get().load(loginId));
  }

  Authentication anonymous() {
    if (anonymousUser == null) {
      return Authentication.ANONYMOUS;
    }
    LoginUser guest = anonymousUser.get();
    anonymousUsers.check(guest);
    return Authentication.of(guest);
  }

  private Authentication fromLogin(RequestState state, UserLoader loader) {
    SessionLogin held = SessionLoginStore.read(state.request());
    if (held == null) {
      return fromCookie(state, loader, null);
    }
    SessionLogin admitted = protect(state, held);
    if (admitted == null) {
      rememberMe.forget(state);
      MessageCookie.forget(state);
      return anonymous();
    }
    return SessionLoginStore.expired(state.request(), admitted, settings.timeouts(), state.clock())
        ? afterExpiry(state, loader, admitted)
        : fromSession(state, loader, admitted);
  }

  private Authentication fromSession(RequestState state, UserLoader loader, SessionLogin login) {
    LoginUser user = loader.load(login.loginId());
    anonymousUsers.check(user);
    if (user != null && login.hasStamp(Authentication.stampOf(user))) {
      return Authentication.of(user, login, rememberMe.carries(state, user));
    }
    Authentication left =
        revoke(
            state,
            knowing(login.loginId(), user, loader),
            login,
            user == null
                ? LoginEvent.LoginRevoked.Reason.USER_GONE
                : LoginEvent.LoginRevoked.Reason.STAMP_CHANGED);
    if (user == null) {
      unknownUsers.check(state, loader, login);
    }
    return left;
  }

  /** The login as far as this client may have it; nothing of it under strong protection. */
  private @Nullable SessionLogin protect(RequestState state, SessionLogin login) {
    SessionProtection protection = protectionOf(login);
    if (protection == SessionProtection.OFF
        || login.client().equals(ClientIdentifier.of(state.request()))) {
      return login;
    }
    SessionLogin left = strike(state, login, protection);
    events.fire(new LoginEvents.SessionProtected(login.loginId(), protection, state.details()));
    return left;
  }

  private SessionProtection protectionOf(SessionLogin login) {
    SessionProtection wanted = settings.sessionProtection();
    return wanted == SessionProtection.STRONG && login.relaxedProtection()
        ? SessionProtection.BASIC
        : wanted;
  }

  private static @Nullable SessionLogin strike(
      RequestState state, SessionLogin login, SessionProtection protection) {
    if (protection == SessionProtection.BASIC) {
      return SessionLoginStore.makeStale(state.request(), login);
    }
    SessionLoginStore.end(state.request());
    return null;
  }

  /** Only the cookie of the same user restores an expired login. */
  private Authentication afterExpiry(RequestState state, UserLoader loader, SessionLogin login) {
    EndedLogin over = new EndedLogin(login, true);
    boolean another =
        state.rememberCookie() instanceof RememberToken token
            && !token.loginId().equals(login.loginId());
    return another ? fromRequest(state).after(over) : fromCookie(state, loader, over);
  }

  private Authentication revoke(
      RequestState state,
      UserLoader loader,
      SessionLogin login,
      LoginEvent.LoginRevoked.Reason reason) {
    SessionLoginStore.revoke(state.request(), login, settings.keepSessionAtLogout());
    events.fire(new LoginEvents.LoginRevoked(login.loginId(), reason, state.details()));
    return fromCookie(state, loader, new EndedLogin(login, false));
  }

  /**
   * @param over the session's login, if that is over
   */
  private Authentication fromCookie(
      RequestState state, UserLoader loader, @Nullable EndedLogin over) {
    CookieReadResult carried = state.rememberCookie();
    if (carried instanceof RememberToken token) {
      LoginUser user = loader.load(token.loginId());
      anonymousUsers.check(user);
      if (user == null) {
        rememberMe.refuse(
            state, LoginEvent.RememberCookieRejected.Reason.USER_GONE, token.loginId());
      } else if (!RememberMeServices.hasStamp(token, user)) {
        rememberMe.refuse(
            state, LoginEvent.RememberCookieRejected.Reason.STAMP_CHANGED, token.loginId());
      } else {
        return restore(state, user, token.loginId());
      }
    } else {
      rememberMe.refuse(state, (InvalidCookie) carried);
    }
    return fromRequest(state).after(over);
  }

  /** A login that begins again; where the head of the answer is sent, for this request only. */
  private Authentication restore(RequestState state, LoginUser user, String loginId) {
    SessionLogin login =
        SessionLogin.begin(
            loginId,
            state.now(),
            false,
            Authentication.stampOf(user),
            ClientIdentifier.of(state.request()));
    if (!state.response().isCommitted()) {
      SessionLoginStore.begin(state.request(), login);
    }
    if (events.observed(LoginEvents.LoadedFromCookie.class)) {
      events.fire(new LoginEvents.LoadedFromCookie(loginId, state.details()));
    }
    return Authentication.of(user, login, true);
  }

  private Authentication fromRequest(RequestState state) {
    LoginUser user = requestLoader == null ? null : requestLoader.get().load(state.request());
    if (user == null) {
      return anonymous();
    }
    if (events.observed(LoginEvents.LoadedFromRequest.class)) {
      String loginId = user.isAnonymous() ? null : user.loginId();
      events.fire(new LoginEvents.LoadedFromRequest(loginId, state.details()));
    }
    anonymousUsers.check(user);
    return Authentication.of(user);
  }

  /** The same loader, which is not called again for the user that it returned just now. */
  private static UserLoader knowing(String loginId, @Nullable LoginUser found, UserLoader loader) {
    return wanted -> wanted.equals(loginId) ? found : loader.load(wanted);
  }
}
