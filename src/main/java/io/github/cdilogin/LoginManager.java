package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * Logs users in and out, and redirects to the page that the user requested. The application checks
 * the password.
 *
 * <pre>{@code
 * @Inject LoginManager logins;
 * logins.login(account);
 * return logins.redirectBack("/index.xhtml");
 * }</pre>
 *
 * <p>The bean is {@code @ApplicationScoped} and has the name {@code loginManager}. It is
 * thread-safe: each method works on the request of the calling thread. Without a request all
 * methods but {@link #unauthorized()} and {@link #needsRefresh()} throw {@link
 * IllegalStateException} (LOGIN-101). Call {@code login} and {@code logout} before the response is
 * committed, because both change cookies.
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
   * Logs in a user. The user is the {@link CurrentUser} of this request and of later requests of
   * the session.
   *
   * <p>The session gets a new id and keeps its attributes; if another user was logged in, that
   * session ends and a new one begins. With {@link LoginOptions#remember()} the response sets the
   * remember cookie; otherwise it deletes the cookie of another user. Fires {@link
   * LoginEvent.LoggedIn}. A Faces request that repeats the same login in its session within five
   * seconds, as a double click does, uses the present login and fires no event.
   *
   * @param user the user, with a login id
   * @param options how to log in
   * @return whether the user is logged in; {@code false} for an inactive user without {@link
   *     LoginOptions#force()}, for which nothing changes
   * @throws IllegalArgumentException if the user is {@code null} (LOGIN-124), has no id or is
   *     anonymous (LOGIN-102), or has an id of more than 2,900 bytes (LOGIN-110)
   * @throws IllegalStateException if the response is committed (LOGIN-121), or if the login should
   *     be remembered and the application has no secret key (LOGIN-109); nothing is changed
   */
  boolean login(LoginUser user, LoginOptions options);

  /**
   * Logs out the current user. Invalidates the session (with {@link
   * LoginConfiguration#keepSessionAtLogout} only the login is removed) and deletes the remember
   * cookie. The session of an anonymous user is kept. Fires {@link LoginEvent.LoggedOut} if a user
   * was logged in. If the application's loader fails, the logout succeeds and the failure is logged
   * (LOGIN-123).
   *
   * @return whether there was a login to end, including an expired one and one whose user no longer
   *     exists (Flask-Login always returns true)
   * @throws IllegalStateException (LOGIN-122) if the response is committed and the request has a
   *     remember cookie, which cannot be deleted any more; the session has ended
   */
  boolean logout();

  /**
   * Makes the login fresh. Call it after the application has checked the password again. The
   * session gets a new id. Fires {@link LoginEvent.LoginConfirmed}.
   *
   * @return whether the session has a login to confirm; {@code false} for an anonymous user and for
   *     the user of a {@link RequestLoader}, for which nothing changes
   * @throws IllegalStateException (LOGIN-121) if the response is committed; nothing is changed
   */
  boolean confirmLogin();

  /**
   * Creates the exception for code that checks access itself. Throw it: the response is that of
   * {@link LoginRequired}, also for an authenticated user.
   *
   * <pre>{@code
   * if (!invoice.isSharedWith(token)) { throw logins.unauthorized(); }
   * }</pre>
   *
   * <p>This method does not resolve the user. If the request has resolved an expired login before,
   * the exception redirects the client to the refresh view.
   *
   * @return an exception to throw
   */
  LoginRequiredException unauthorized();

  /**
   * Creates the exception for code that checks freshness itself. Throw it: the response is that of
   * {@link FreshLoginRequired}.
   *
   * @return an exception to throw
   * @see #unauthorized()
   */
  FreshLoginRequiredException needsRefresh();

  /**
   * Redirects the client to the page that was requested before the login. This call sends the
   * redirect, also to Faces Ajax and htmx. A Faces action returns its result.
   *
   * @param fallback the target if no page was requested, or a page of another site: a path below
   *     the context path that begins with one slash, optionally with a query and a fragment.
   *     Characters that a URL cannot contain are percent-encoded, and dot segments are resolved
   * @return always {@code null}: the Faces outcome for no navigation
   * @throws IllegalArgumentException (LOGIN-126) if the fallback is not such a path
   */
  @Nullable String redirectBack(String fallback);

  /**
   * Returns the target of {@link #redirectBack}, for REST, servlets and MVC, which send the
   * redirect themselves. Removes a target that the session keeps.
   *
   * <pre>{@code
   * return Response.seeOther(URI.create(logins.destination("/index.html"))).build();
   * }</pre>
   *
   * @param fallback as for {@link #redirectBack}
   * @return a path-absolute URL with the context path, which leads to this application
   * @throws IllegalArgumentException (LOGIN-126) if the fallback is not such a path
   */
  String destination(String fallback);

  /**
   * Returns the redirect target from the request parameter {@code next}, or with {@link
   * LoginConfiguration#useSessionForNext} from the session.
   *
   * <pre>{@code
   * <input type="hidden" name="next" value="${loginManager.next}"/>
   * }</pre>
   *
   * <p>A Faces form on the login or refresh view needs no such field: its action contains the
   * target.
   *
   * @return a path-absolute URL; {@code null} if there is none, or it leads to another site
   */
  @Nullable String getNext();

  /**
   * Returns the same as {@link #getNext()}, and removes a target that the session keeps.
   *
   * @return a path-absolute URL; {@code null} if there is none, or it leads to another site
   */
  @Nullable String takeNext();
}
