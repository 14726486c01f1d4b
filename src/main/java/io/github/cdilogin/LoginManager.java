package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.LoggedIn;
import io.github.cdilogin.LoginEvent.LoggedOut;
import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.config.LoginSettings;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Logs in, logs out, and leads back. Checking a password is the application's business.
 *
 * <pre>{@code
 * @Inject LoginManager logins;
 * logins.login(account);
 * return logins.redirectBack("/index.xhtml");
 * }</pre>
 *
 * <p>Thread-safe; every method works on the request of the calling thread, and throws {@link
 * IllegalStateException} (LOGIN-101) where there is none. Log in and out before the answer is
 * committed: both change cookies.
 *
 * @since 0.1.0
 */
@ApplicationScoped
@Named
public class LoginManager {

  /** For the CDI container. */
  protected LoginManager() {}

  /**
   * Logs somebody in, freshly, if his account is active.
   *
   * @param user who; he must have an id
   * @return whether he is logged in
   * @see #login(LoginUser, LoginOptions)
   */
  public boolean login(LoginUser user) {
    return login(user, LoginOptions.defaults());
  }

  /**
   * Logs somebody in: from now on, and in later requests of this session, he is the {@link
   * CurrentUser}. The session gets a new id; what the application keeps in it stays, unless another
   * user was logged in, whose session ends. If he wants to be remembered, the answer sets the
   * remember cookie; otherwise it deletes one that another user has left. Fires {@link LoggedIn}.
   *
   * @param user who; he must have an id
   * @param options how
   * @return whether he is logged in; {@code false}, and nothing happens, if he is inactive and not
   *     forced
   * @throws IllegalArgumentException (LOGIN-124, LOGIN-102, LOGIN-110) if the user is {@code null},
   *     has no id, or one of more than 2,900 bytes
   * @throws IllegalStateException (LOGIN-121) if the response is committed; nothing is changed
   *     then. (LOGIN-109) if the user is to be remembered and the application has no secret key
   */
  public boolean login(LoginUser user, LoginOptions options) {
    RequestState state = RequestState.required("LoginManager.login");
    String loginId = idOf(user);
    requireUncommitted(state, "LoginManager.login");
    boolean active = user.isActive();
    if (!active && !options.force()) {
      return false;
    }
    if (options.remember()) {
      LoginRuntime.of(state).rememberMe().requireKey();
    }
    begin(state, user, loginId, options);
    fire(
        state,
        new LoggedIn(loginId, options.fresh(), options.remember(), !active, state.details()));
    return true;
  }

  /**
   * Logs out the current user, and ends the session with all that the application kept in it (or
   * the login only, if so configured). Deletes the remember cookie. Leaves the session of an
   * anonymous user alone. Fires {@link LoggedOut} if a user was logged in. Works also while the
   * application's loader fails; the log then names the failure (LOGIN-123).
   *
   * @return whether there was a login to end, also one that had run out or whose user is gone
   * @throws IllegalStateException (LOGIN-122) if the response is committed and the request carries
   *     a remember cookie, which cannot be deleted then; the session has ended
   */
  public boolean logout() {
    RequestState state = RequestState.required("LoginManager.logout");
    EndingLogin ending = EndingLogin.of(state);
    endSession(state, ending.login());
    boolean forgotten = LoginRuntime.of(state).rememberMe().forget(state);
    MessageCookie.forget(state);
    state.setAuthentication(LoginRuntime.of(state).users().anonymous());
    if (ending.loginId() != null) {
      fire(state, new LoggedOut(ending.loginId(), state.details()));
    }
    if (!forgotten) {
      throw LoginErrors.cookieNotDeleted();
    }
    return ending.exists();
  }

  /**
   * Makes the login fresh, after the application has checked the password again. The session gets a
   * new id. Fires {@link LoginConfirmed}.
   *
   * @return whether there was a login of this session to confirm; a stranger, and a user whom the
   *     request itself names, stay what they are
   * @throws IllegalStateException (LOGIN-121) if the response is committed; nothing is changed then
   */
  public boolean confirmLogin() {
    RequestState state = RequestState.required("LoginManager.confirmLogin");
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
    fire(state, new LoginConfirmed(confirmed.loginId(), state.details()));
    return true;
  }

  /**
   * The refusal of somebody who is not logged in, for code that decides by itself: throw it, and
   * the request is answered as by {@link LoginRequired}, whoever makes it.
   *
   * <pre>{@code
   * if (!invoice.isSharedWith(token)) { throw logins.unauthorized(); }
   * }</pre>
   *
   * <p>This method resolves no user. Where the request has resolved one before, an expired login is
   * refused as the guards refuse it: the client is led to the refresh view.
   *
   * @return an exception to throw
   */
  public LoginRequiredException unauthorized() {
    String place = "LoginManager.unauthorized";
    RequestState state = RequestState.current();
    Authentication known = state == null ? null : state.knownAuthentication();
    return known == null || known.expired() == null
        ? LoginErrors.loginRequired(place)
        : LoginErrors.loginExpired(place);
  }

  /**
   * The refusal of somebody whose login is not fresh enough, as by {@link FreshLoginRequired}:
   * throw it.
   *
   * @return an exception to throw
   * @see #unauthorized()
   */
  public FreshLoginRequiredException needsRefresh() {
    return LoginErrors.freshLoginRequired("LoginManager.needsRefresh", null);
  }

  /**
   * Sends the visitor to the page he wanted to see when he was asked to log in. The redirect is
   * sent by this call, so it reaches every page of the application; a Faces action returns what
   * this returns.
   *
   * @param fallback where to go if he wanted nothing, or nothing of ours: a path below the context
   *     path that begins with one slash, perhaps with a query and a fragment. What a URL cannot
   *     hold is percent-encoded, and dot segments are resolved
   * @return {@code null}, always: the outcome "stay, the answer is given"
   * @throws IllegalArgumentException (LOGIN-126) if the fallback is no such path
   */
  public @Nullable String redirectBack(String fallback) {
    RequestState state = RequestState.required("LoginManager.redirectBack");
    try {
      ClientRedirect.to(NextRedirect.location(state, settingsOf(state), fallback), state);
      state.sendResponse();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return null;
  }

  /**
   * The way back that this request carries in its parameter {@code next}, if it is ours; with
   * {@link LoginConfiguration#useSessionForNext} the one that the session keeps. For the hidden
   * field of a plain HTML form; a Faces form on the login or refresh view keeps it by itself.
   *
   * @return a path-absolute URL; {@code null} if there is none, or it leads elsewhere
   */
  public @Nullable String getNext() {
    RequestState state = RequestState.required("LoginManager.getNext");
    return NextRedirect.next(state, settingsOf(state)).orElse(null);
  }

  /**
   * As {@link #getNext()}, for an application that leads back by itself: what the session keeps is
   * used up by this.
   *
   * @return a path-absolute URL
   */
  public Optional<String> takeNext() {
    RequestState state = RequestState.required("LoginManager.takeNext");
    return NextRedirect.take(state, settingsOf(state));
  }

  static String idOf(@Nullable LoginUser user) {
    if (user == null) {
      throw LoginErrors.noUser();
    }
    String loginId = user.getLoginId();
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
            .permanent(options.permanent());
    SessionLoginStore.begin(request, login);
    MessageCookie.forget(state);
    LoginRuntime.of(state).rememberMe().loggedIn(state, user, login, options.remember());
    state.setAuthentication(
        Authentication.of(user, login, RememberMeServices.isOwn(state.rememberCookie(), user)));
  }

  /** After it nothing that a login changes in the response would reach the client. */
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
    }
  }

  private static void fire(RequestState state, LoginEvent event) {
    LoginRuntime.of(state).events().fire(event);
  }

  private static LoginSettings settingsOf(RequestState state) {
    return LoginRuntime.of(state).settings();
  }
}
