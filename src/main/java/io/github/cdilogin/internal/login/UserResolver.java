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
 * Resolves the user of a request: from the login of the session, else from the remember cookie,
 * else with the {@link RequestLoader}, else an anonymous user.
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
    return userLoader == null ? fromRequest(state) : fromLogin(state, userLoader);
  }

  /** Loads the user with this id; empty without a {@link UserLoader}. */
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

  private Authentication fromLogin(RequestState state, Supplier<UserLoader> loader) {
    SessionLogin stored = SessionLoginStore.read(state.request());
    if (stored == null) {
      return fromCookie(state, loader, null);
    }
    SessionLogin login = protect(state, stored);
    if (login == null) {
      rememberMe.forget(state);
      MessageCookie.forget(state);
      return anonymous();
    }
    return LoginUse.expired(state, login, settings.timeouts())
        ? afterExpiry(state, loader, login)
        : fromSession(state, loader.get(), login);
  }

  private Authentication fromSession(RequestState state, UserLoader loader, SessionLogin login) {
    LoginUser user = loader.load(login.loginId());
    anonymousUsers.check(user);
    if (user != null && login.hasStamp(Authentication.stampOf(user))) {
      return Authentication.of(user, login, rememberMe.acceptsCookieOf(state, user));
    }
    Authentication fallback =
        revoke(
            state,
            loaderWith(login.loginId(), user, loader),
            login,
            user == null
                ? LoginEvent.LoginRevoked.Reason.USER_GONE
                : LoginEvent.LoginRevoked.Reason.STAMP_CHANGED);
    if (user == null) {
      unknownUsers.check(state, loader, login);
    }
    return fallback;
  }

  /** Applies session protection; {@code null} if the session has ended. */
  private @Nullable SessionLogin protect(RequestState state, SessionLogin login) {
    SessionProtection protection = protectionOf(login);
    if (protection == SessionProtection.OFF
        || login.client().equals(ClientIdentifier.of(state.request()))) {
      return login;
    }
    SessionLogin result = applyProtection(state, login, protection);
    events.fire(new LoginEvents.SessionProtected(login.loginId(), protection, state.details()));
    return result;
  }

  private SessionProtection protectionOf(SessionLogin login) {
    SessionProtection configured = settings.sessionProtection();
    return configured == SessionProtection.STRONG && login.relaxedProtection()
        ? SessionProtection.BASIC
        : configured;
  }

  private static @Nullable SessionLogin applyProtection(
      RequestState state, SessionLogin login, SessionProtection protection) {
    if (protection == SessionProtection.BASIC) {
      return SessionLoginStore.makeStale(state.request(), login);
    }
    SessionLoginStore.end(state.request());
    return null;
  }

  /** An expired login is restored only from a cookie of the same user. */
  private Authentication afterExpiry(
      RequestState state, Supplier<UserLoader> loader, SessionLogin login) {
    EndedLogin ended = new EndedLogin(login, true);
    boolean otherUser =
        state.rememberCookie() instanceof RememberToken token
            && !token.loginId().equals(login.loginId());
    return otherUser ? fromRequest(state).after(ended) : fromCookie(state, loader, ended);
  }

  private Authentication revoke(
      RequestState state,
      UserLoader loader,
      SessionLogin login,
      LoginEvent.LoginRevoked.Reason reason) {
    SessionLoginStore.revoke(state.request(), login, settings.keepSessionAtLogout());
    events.fire(new LoginEvents.LoginRevoked(login.loginId(), reason, state.details()));
    return fromCookie(state, () -> loader, new EndedLogin(login, false));
  }

  /**
   * Resolves the user from the remember cookie. Without a cookie the loader is not needed, and a
   * bean that is the loader is not created.
   *
   * @param ended the login of the session that has ended; {@code null} if there is none
   */
  private Authentication fromCookie(
      RequestState state, Supplier<UserLoader> loader, @Nullable EndedLogin ended) {
    CookieReadResult cookie = state.rememberCookie();
    if (cookie instanceof RememberToken token) {
      LoginUser user = loader.get().load(token.loginId());
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
      rememberMe.refuse(state, (InvalidCookie) cookie);
    }
    return fromRequest(state).after(ended);
  }

  /** Begins a login from the cookie; only for this request if the response is committed. */
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

  /** Returns a loader that does not load the given user a second time. */
  private static UserLoader loaderWith(
      String loginId, @Nullable LoginUser found, UserLoader loader) {
    return id -> id.equals(loginId) ? found : loader.load(id);
  }
}
