package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * Logs in and out, and redirects to the page that the user requested. Checking a password is the
 * application's part.
 *
 * <pre>{@code
 * @Inject LoginManager logins;
 * logins.login(account);
 * return logins.redirectBack("/index.xhtml");
 * }</pre>
 *
 * <p>The bean is {@code @ApplicationScoped} and has the name {@code loginManager}. It is
 * thread-safe; every method works on the request of the calling thread, and throws {@link
 * IllegalStateException} (LOGIN-101) where there is none. Call {@code login} and {@code logout}
 * before the response is committed: both change cookies.
 *
 * @since 0.1.0
 */
public interface LoginManager {

  /**
   * Logs in an active user with a fresh login.
   *
   * @param user the user, with a login id
   * @return whether the user is logged in
   * @see #login(LoginUser, LoginOptions)
   */
  boolean login(LoginUser user);

  /**
   * Logs in a user: this request and the later ones of the session have this {@link CurrentUser}.
   * The session gets a new id; what the application keeps in it stays, unless another user was
   * logged in, whose session ends. With {@link LoginOptions#remember()} the response sets the
   * remember cookie; otherwise it deletes one that another user has left. Fires {@link
   * LoginEvent.LoggedIn}.
   *
   * @param user the user, with a login id
   * @param options how to log in
   * @return whether the user is logged in; {@code false}, and nothing happens, for an inactive user
   *     without {@link LoginOptions#force()}
   * @throws IllegalArgumentException (LOGIN-124, LOGIN-102, LOGIN-110) if the user is {@code null},
   *     has no id, or one of more than 2,900 bytes
   * @throws IllegalStateException (LOGIN-121) if the response is committed; nothing is changed
   *     then. (LOGIN-109) if the login is to be remembered and the application has no secret key
   */
  boolean login(LoginUser user, LoginOptions options);

  /**
   * Logs out the current user, and ends the session with everything that the application kept in it
   * (or the login only, if so configured). Deletes the remember cookie. The session of an anonymous
   * user is kept. Fires {@link LoginEvent.LoggedOut} if a user was logged in. Works also while the
   * application's loader fails; the log then names the failure (LOGIN-123).
   *
   * @return whether there was a login to end, also an expired one or one whose user no longer
   *     exists (Flask-Login always returns true)
   * @throws IllegalStateException (LOGIN-122) if the response is committed and the request carries
   *     a remember cookie, which cannot be deleted then; the session has ended
   */
  boolean logout();

  /**
   * Makes the login fresh, after the application has checked the password again. The session gets a
   * new id. Fires {@link LoginEvent.LoginConfirmed}.
   *
   * @return whether there was a login of this session to confirm; {@code false} for an anonymous
   *     user and for the user of a {@link RequestLoader}, for which nothing changes
   * @throws IllegalStateException (LOGIN-121) if the response is committed; nothing is changed then
   */
  boolean confirmLogin();

  /**
   * A refusal for code that decides by itself: throw it, and the request is answered as by {@link
   * LoginRequired}, also for an authenticated user.
   *
   * <pre>{@code
   * if (!invoice.isSharedWith(token)) { throw logins.unauthorized(); }
   * }</pre>
   *
   * <p>This method resolves no user. Where the request has resolved one before, an expired login is
   * refused as the guards refuse it: the client is redirected to the refresh view.
   *
   * @return an exception to throw
   */
  LoginRequiredException unauthorized();

  /**
   * A refusal as by {@link FreshLoginRequired}: throw it.
   *
   * @return an exception to throw
   * @see #unauthorized()
   */
  FreshLoginRequiredException needsRefresh();

  /**
   * Redirects the client to the page that was requested before the login. The redirect is sent by
   * this call, so it reaches every page of the application; a Faces action returns what this
   * returns.
   *
   * @param fallback the target if no page was requested, or one of another site: a path below the
   *     context path that begins with one slash, perhaps with a query and a fragment. What a URL
   *     cannot contain is percent-encoded, and dot segments are resolved
   * @return {@code null}, always: the outcome for "stay, the response is written"
   * @throws IllegalArgumentException (LOGIN-126) if the fallback is no such path
   */
  @Nullable String redirectBack(String fallback);

  /**
   * The target of {@link #redirectBack}, for REST, servlets and MVC, which send the redirect
   * themselves.
   *
   * <pre>{@code
   * return Response.seeOther(URI.create(logins.destination("/index.html"))).build();
   * }</pre>
   *
   * @param fallback as for {@link #redirectBack}
   * @return a path-absolute URL with the context path, which leads to this application. A target
   *     that the session keeps is removed from it
   * @throws IllegalArgumentException (LOGIN-126) if the fallback is no such path
   */
  String destination(String fallback);

  /**
   * The redirect target that this request carries in its parameter {@code next}, if it leads to
   * this application; with {@link LoginConfiguration#useSessionForNext} the one that the session
   * keeps. For the hidden field of a plain HTML form; a Faces form on the login or refresh view
   * keeps it by itself.
   *
   * @return a path-absolute URL; {@code null} if there is none, or it leads elsewhere
   */
  @Nullable String getNext();

  /**
   * As {@link #getNext()}, and removes what the session keeps.
   *
   * @return a path-absolute URL; {@code null} if there is none, or it leads elsewhere
   */
  @Nullable String takeNext();
}
