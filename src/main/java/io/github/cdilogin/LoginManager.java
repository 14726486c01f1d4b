package io.github.cdilogin;

import io.github.cdilogin.LoginEvent.LoggedIn;
import io.github.cdilogin.LoginEvent.LoggedOut;
import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.internal.remember.TokenSigner;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.LoginSession;
import io.github.cdilogin.internal.session.SessionLogin;
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
   * @throws IllegalArgumentException (LOGIN-102, LOGIN-110) if the user has no id, or one of more
   *     than 2,900 bytes
   * @throws IllegalStateException (LOGIN-109) if he is to be remembered and the application has no
   *     secret key
   */
  public boolean login(LoginUser user, LoginOptions options) {
    Exchange exchange = Exchange.required("LoginManager.login");
    String loginId = idOf(user);
    boolean active = user.isActive();
    if (!active && !options.force()) {
      return false;
    }
    if (options.remember()) {
      exchange.setup().rememberMe().requireKey();
    }
    begin(exchange, user, loginId, options);
    fire(
        exchange,
        new LoggedIn(loginId, options.fresh(), options.remember(), !active, exchange.occasion()));
    return true;
  }

  /**
   * Logs out whoever is logged in, and ends the session with all that the application kept in it
   * (or the login only, if so configured). Deletes the remember cookie. Does nothing to the session
   * of a stranger. Fires {@link LoggedOut} if there was somebody.
   *
   * @return whether there was a login to end, also one that had run out or whose user is gone
   */
  public boolean logout() {
    Exchange exchange = Exchange.required("LoginManager.logout");
    Presence leaving = exchange.presence();
    endSession(exchange, leaving);
    exchange.setup().rememberMe().forget(exchange);
    exchange.becomes(exchange.setup().users().nobody());
    if (leaving.user().isAnonymous()) {
      return leaving.over() != null;
    }
    String loginId = leaving.user().getLoginId();
    fire(exchange, new LoggedOut(loginId == null ? "" : loginId, exchange.occasion()));
    return true;
  }

  /**
   * Makes the login fresh, after the application has checked the password again. The session gets a
   * new id. Fires {@link LoginConfirmed}.
   *
   * @return whether there was a login of this session to confirm; a stranger, and a user whom the
   *     request itself names, stay what they are
   */
  public boolean confirmLogin() {
    Exchange exchange = Exchange.required("LoginManager.confirmLogin");
    Presence present = exchange.presence();
    if (present.login() == null) {
      return false;
    }
    SessionLogin confirmed =
        LoginSession.confirm(exchange.request(), present.login(), exchange.now());
    if (confirmed == null) {
      exchange.becomes(exchange.setup().users().nobody());
      return false;
    }
    exchange.becomes(Presence.of(present.user(), confirmed, present.remembered()));
    fire(exchange, new LoginConfirmed(confirmed.loginId(), exchange.occasion()));
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
   * @return an exception to throw
   */
  public LoginRequiredException unauthorized() {
    return LoginErrors.loginRequired("LoginManager.unauthorized");
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
   *     path that begins with a slash
   * @return {@code null}, always: the outcome "stay, the answer is given"
   */
  public @Nullable String redirectBack(String fallback) {
    Exchange exchange = Exchange.required("LoginManager.redirectBack");
    try {
      Answers.redirect(exchange, WayBack.location(exchange, fallback));
      exchange.sendAnswer();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return null;
  }

  /**
   * The way back that this request carries in its parameter {@code next}, if it is ours; with
   * {@link LoginConfiguration#useSessionForNext} the one that the session keeps. For the hidden
   * field of a plain HTML form; a Faces form on the login or refresh view keeps it by itself.
   * @throws IllegalArgumentException (LOGIN-126) if the fallback is no such path
   *
   * @return a path-absolute URL; {@code null} if there is none, or it leads elsewhere
   */
  public @Nullable String getNext() {
    return WayBack.next(Exchange.required("LoginManager.getNext")).orElse(null);
  }

  /**
   * As {@link #getNext()}, for an application that leads back by itself: what the session keeps is
   * used up by this.
   *
   * @return a path-absolute URL
   */
  public Optional<String> takeNext() {
    return WayBack.take(Exchange.required("LoginManager.takeNext"));
  }

  static String idOf(LoginUser user) {
    String loginId = user.getLoginId();
    if (loginId == null || loginId.isEmpty() || user.isAnonymous()) {
      throw LoginErrors.noLoginId(user.getClass());
    }
    if (!TokenSigner.carries(loginId)) {
      throw LoginErrors.loginIdNotFit(user.getClass());
    }
    return loginId;
  }

  private static void begin(
      Exchange exchange, LoginUser user, String loginId, LoginOptions options) {
    HttpServletRequest request = exchange.request();
    SessionLogin login =
        SessionLogin.begin(
                loginId,
                exchange.now(),
                options.fresh(),
                Presence.stampOf(user),
                ClientIdentifier.of(request))
            .rememberedFor(options.duration())
            .permanent(options.permanent());
    LoginSession.begin(request, login);
    exchange.setup().rememberMe().loggedIn(exchange, user, login, options.remember());
    exchange.becomes(Presence.of(user, login, RememberMe.isOwn(exchange.cookie(), user)));
  }

  private static void endSession(Exchange exchange, Presence leaving) {
    SessionLogin login = leaving.over() == null ? leaving.login() : leaving.over().login();
    if (login == null) {
      return;
    }
    if (exchange.setup().settings().keepSessionAtLogout()) {
      LoginSession.revoke(exchange.request(), login, true);
    } else {
      LoginSession.end(exchange.request());
    }
  }

  private static void fire(Exchange exchange, LoginEvent event) {
    exchange.setup().events().fire(event);
  }
}
