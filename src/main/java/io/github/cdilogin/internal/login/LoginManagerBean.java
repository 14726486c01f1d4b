package io.github.cdilogin.internal.login;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.flash.MessageCookie;
import io.github.cdilogin.internal.flash.SessionFlashMessages;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ClientRedirect;
import io.github.cdilogin.internal.response.NextRedirect;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Logs users in and out. One stateless instance serves all requests. */
public class LoginManagerBean implements LoginManager {

  /** The bean's name in expressions. */
  public static final String NAME = "loginManager";

  public static final Class<ApplicationScoped> SCOPE = ApplicationScoped.class;

  @Override
  public boolean login(LoginUser user) {
    return login(user, LoginOptions.defaults());
  }

  @Override
  public boolean login(LoginUser user, LoginOptions options) {
    RequestState state = CurrentRequest.required("LoginManager.login");
    String loginId = idOf(user);
    requireUncommitted(state, "LoginManager.login");
    boolean active = user.isActive();
    if (!active && !options.force()) {
      return false;
    }
    if (options.remember()) {
      LoginRuntime.of(state).rememberMe().requireKey();
    }
    if (RepeatedLogin.accept(state, user, options)) {
      return true;
    }
    begin(state, user, loginId, options);
    fire(
        state,
        new LoginEvents.LoggedIn(
            loginId, options.fresh(), options.remember(), !active, state.details()));
    return true;
  }

  @Override
  public boolean logout() {
    RequestState state = CurrentRequest.required("LoginManager.logout");
    EndingLogin ending = EndingLogin.of(state);
    endSession(state, ending.login());
    boolean forgotten = LoginRuntime.of(state).rememberMe().forget(state);
    MessageCookie.forget(state);
    state.setAuthentication(LoginRuntime.of(state).users().anonymous());
    if (ending.loginId() != null) {
      fire(state, new LoginEvents.LoggedOut(ending.loginId(), state.details()));
    }
    if (!forgotten) {
      throw LoginErrors.cookieNotDeleted();
    }
    return ending.exists();
  }

  @Override
  public boolean confirmLogin() {
    RequestState state = CurrentRequest.required("LoginManager.confirmLogin");
    requireUncommitted(state, "LoginManager.confirmLogin");
    Authentication present = state.authentication();
    if (present.login() == null || present.user().isAnonymous()) {
      return false;
    }
    SessionLogin confirmed =
        SessionLoginStore.confirm(state.request(), present.login(), state.now());
    if (confirmed == null) {
      state.setAuthentication(LoginRuntime.of(state).users().anonymous());
      return false;
    }
    state.setAuthentication(Authentication.of(present.user(), confirmed, present.remembered()));
    fire(state, new LoginEvents.LoginConfirmed(confirmed.loginId(), state.details()));
    return true;
  }

  @Override
  public LoginRequiredException unauthorized() {
    String place = "LoginManager.unauthorized";
    RequestState state = CurrentRequest.state();
    Authentication known = state == null ? null : state.knownAuthentication();
    return known == null || known.expired() == null
        ? LoginErrors.loginRequired(place)
        : LoginErrors.loginExpired(place);
  }

  @Override
  public FreshLoginRequiredException needsRefresh() {
    return LoginErrors.freshLoginRequired("LoginManager.needsRefresh", null);
  }

  @Override
  public @Nullable String redirectBack(String fallback) {
    RequestState state = CurrentRequest.required("LoginManager.redirectBack");
    try {
      ClientRedirect.to(NextRedirect.location(state, settingsOf(state), fallback), state);
      if (!state.isFaces()) {
        // Without this, a REST implementation sends 204 instead of the redirect.
        state.response().flushBuffer();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return null;
  }

  @Override
  public String destination(String fallback) {
    RequestState state = CurrentRequest.required("LoginManager.destination");
    return NextRedirect.location(state, settingsOf(state), fallback);
  }

  @Override
  public @Nullable String getNext() {
    RequestState state = CurrentRequest.required("LoginManager.getNext");
    return NextRedirect.next(state, settingsOf(state)).orElse(null);
  }

  @Override
  public @Nullable String takeNext() {
    RequestState state = CurrentRequest.required("LoginManager.takeNext");
    return NextRedirect.take(state, settingsOf(state)).orElse(null);
  }

  /** Returns the id of a user who can be logged in. */
  public static String idOf(@Nullable LoginUser user) {
    if (user == null) {
      throw LoginErrors.noUser();
    }
    String loginId = user.loginId();
    if (loginId == null || loginId.isEmpty() || user.isAnonymous()) {
      throw LoginErrors.noLoginId(user.getClass());
    }
    if (!RememberTokenCodec.carries(loginId)) {
      throw LoginErrors.loginIdNotFit(user.getClass());
    }
    return loginId;
  }

  private static void begin(
      RequestState state, LoginUser user, String loginId, LoginOptions options) {
    HttpServletRequest request = state.request();
    SessionLogin login =
        SessionLogin.begin(
                loginId,
                state.now(),
                options.fresh(),
                Authentication.stampOf(user),
                ClientIdentifier.of(request))
            .rememberedFor(options.duration())
            .relaxedProtection(options.relaxedProtection());
    SessionLoginStore.begin(request, login);
    MessageCookie.forget(state);
    LoginRuntime.of(state).rememberMe().loggedIn(state, user, login, options.remember());
    state.setAuthentication(
        Authentication.of(
            user, login, RememberMeServices.isValidFor(state.rememberCookie(), user)));
  }

  /** The cookies of a login cannot be added to a committed response. */
  private static void requireUncommitted(RequestState state, String place) {
    if (state.response().isCommitted()) {
      throw LoginErrors.loginAfterCommit(place);
    }
  }

  private static void endSession(RequestState state, @Nullable SessionLogin login) {
    if (login == null) {
      return;
    }
    if (settingsOf(state).keepSessionAtLogout()) {
      SessionLoginStore.revoke(state.request(), login, true);
    } else {
      SessionLoginStore.end(state.request());
      SessionFlashMessages.keepAfterInvalidation(state.request());
    }
  }

  private static void fire(RequestState state, LoginEvent event) {
    LoginRuntime.of(state).events().fire(event);
  }

  private static LoginSettings settingsOf(RequestState state) {
    return LoginRuntime.of(state).settings();
  }
}
