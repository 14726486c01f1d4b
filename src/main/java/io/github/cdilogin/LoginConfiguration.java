package io.github.cdilogin;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the library: a CDI event that is fired once, when the beans are ready and
 * the application does not run yet.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) {
 *   login.userLoader(accounts::findByLoginId).loginView("/login.xhtml");
 * }
 * }</pre>
 *
 * <p>An observer registers things, and calls nothing. Several may share the work; the last value
 * wins. Settings from outside, such as {@code cdi-login.login-view}, override the code. A late call
 * throws {@link IllegalStateException} (LOGIN-100). Not thread-safe.
 *
 * @since 0.1.0
 */
public interface LoginConfiguration extends ProtectedPaths<LoginConfiguration> {

  // Users

  /**
   * Finds users by their login id. Required, unless there is a {@link RequestLoader}.
   *
   * @param loader returns the user for an id, or {@code null}
   * @return this
   */
  LoginConfiguration userLoader(UserLoader loader);

  /**
   * Finds users by the request itself. Default: none.
   *
   * @param loader returns the user for a request, or {@code null}
   * @return this
   */
  LoginConfiguration requestLoader(RequestLoader loader);

  /**
   * The object for an anonymous user, where the library's own is not enough.
   *
   * @param guest returns an object that {@linkplain LoginUser#isAnonymous() is anonymous}
   * @return this
   */
  LoginConfiguration anonymousUser(Supplier<? extends LoginUser> guest);

  // Views and redirects

  /**
   * The view where users log in. Default: none, 401.
   *
   * @param view a path below the context path that begins with one slash, with a query if you like,
   *     or an absolute http or https URL
   * @return this
   */
  LoginConfiguration loginView(String view);

  /**
   * The login view for the pages of one section. A page in several sections belongs to the longest.
   *
   * @param section a path prefix of whole segments, such as {@code /admin} for {@code /admin} and
   *     {@code /admin/users}
   * @param view as for {@link #loginView(String)}
   * @return this
   */
  LoginConfiguration loginView(String section, String view);

  /**
   * The view where a user confirms the login with credentials. Default: none, 401.
   *
   * @param view as for {@link #loginView(String)}
   * @return this
   */
  LoginConfiguration refreshView(String view);

  /**
   * The host of the redirects to the login and refresh views. Default: none, they are paths.
   *
   * @param hostAndPort such as {@code www.example.org:8443}
   * @return this
   */
  LoginConfiguration forceHost(String hostAndPort);

  /**
   * Whether the session keeps the redirect target {@code next}. Default: {@code false}, the query.
   *
   * @param inSession whether to keep it in the session
   * @return this
   */
  LoginConfiguration useSessionForNext(boolean inSession);

  // Session

  /**
   * What happens to a login whose session comes from another client than the one that logged in.
   * Default: {@link SessionProtection#BASIC}.
   *
   * @param protection how strictly to protect
   * @return this
   */
  LoginConfiguration sessionProtection(SessionProtection protection);

  /**
   * The time without a request that needs the user, after which a login expires (measured to a
   * tenth). The user is then redirected to the {@linkplain #refreshView refresh view}. Default:
   * none.
   *
   * @param timeout longer than zero
   * @return this
   */
  LoginConfiguration idleTimeout(Duration timeout);

  /**
   * The time after which a login expires, however often it is used. Default: none.
   *
   * @param timeout longer than zero
   * @return this
   */
  LoginConfiguration absoluteTimeout(Duration timeout);

  /**
   * Whether a logout keeps the session and removes only the login. Default: {@code false}.
   *
   * @param keep whether to keep it
   * @return this
   */
  LoginConfiguration keepSessionAtLogout(boolean keep);

  // Remember cookie

  /**
   * The secret that signs remember cookies, which need one. The same on all nodes, and never in the
   * source: {@code openssl rand -base64 32} prints a good one.
   *
   * @param key at least 32 bytes in UTF-8
   * @param olderKeys keys whose cookies are still accepted; {@code null} for one that is not set
   * @return this
   */
  LoginConfiguration secretKey(String key, String... olderKeys);

  /**
   * The name of the remember cookie. Default: {@code remember_token}.
   *
   * @param name letters, digits and the signs that the name of a cookie may have
   * @return this
   */
  LoginConfiguration rememberCookieName(String name);

  /**
   * How long a remembered login lasts by default. Default: 30 days.
   *
   * @param duration longer than zero; at most some 68 years count
   * @return this
   */
  LoginConfiguration rememberCookieDuration(Duration duration);

  /**
   * The domain of the remember cookie. Default: none, this host alone.
   *
   * @param domain such as {@code example.org}, for all its hosts
   * @return this
   */
  LoginConfiguration rememberCookieDomain(String domain);

  /**
   * The path of the remember cookie. Default: the context path.
   *
   * @param path begins with a slash
   * @return this
   */
  LoginConfiguration rememberCookiePath(String path);

  /**
   * Whether the remember cookie is sent over https only. Default: {@link CookieSecure#AUTO}.
   *
   * @param secure when
   * @return this
   */
  LoginConfiguration rememberCookieSecure(CookieSecure secure);

  /**
   * Whether scripts cannot read the remember cookie. Default: {@code true}.
   *
   * @param httpOnly whether to hide it
   * @return this
   */
  LoginConfiguration rememberCookieHttpOnly(boolean httpOnly);

  /**
   * Whether other sites' requests carry the remember cookie. Default: {@link SameSite#LAX}.
   *
   * @param sameSite when
   * @return this
   */
  LoginConfiguration rememberCookieSameSite(SameSite sameSite);

  /**
   * The name of the applications that share remember cookies. Default: the context path.
   *
   * @param audience any name
   * @return this
   */
  LoginConfiguration rememberCookieAudience(String audience);

  /**
   * Whether each response extends the life of the remember cookie. Default: {@code false}.
   *
   * @param refresh whether to extend it
   * @return this
   */
  LoginConfiguration rememberCookieRefreshEachRequest(boolean refresh);

  // Messages, refusals

  /**
   * The message on the login view. Default: the library's text in the language of the client.
   *
   * @param message the text; {@code null} for no message
   * @return this
   */
  LoginConfiguration loginMessage(@Nullable String message);

  /**
   * The category of {@link #loginMessage}. Default: {@code message}.
   *
   * @param category for the page to style
   * @return this
   */
  LoginConfiguration loginMessageCategory(String category);

  /**
   * The message on the refresh view for a login that is not fresh enough. Default: as above.
   *
   * @param message the text; {@code null} for no message
   * @return this
   */
  LoginConfiguration refreshMessage(@Nullable String message);

  /**
   * The category of {@link #refreshMessage}. Default: {@code message}.
   *
   * @param category for the page to style
   * @return this
   */
  LoginConfiguration refreshMessageCategory(String category);

  /**
   * The message on the refresh view for an expired login. Default: as above.
   *
   * @param message the text; {@code null} for no message
   * @return this
   */
  LoginConfiguration expiredMessage(@Nullable String message);

  /**
   * The category of {@link #expiredMessage}. Default: {@code expired}.
   *
   * @param category for the page to style
   * @return this
   */
  LoginConfiguration expiredMessageCategory(String category);

  /**
   * Translates the messages, where a bundle {@code LoginMessages.properties} is not enough.
   *
   * @param callback translates
   * @return this
   */
  LoginConfiguration localizeCallback(LocalizeCallback callback);

  /**
   * Answers rejected requests. Default: the library, as {@link LoginRequired} describes it.
   *
   * @param handler writes the response
   * @return this
   */
  LoginConfiguration unauthorizedHandler(UnauthorizedHandler handler);

  /**
   * The clock for freshness, timeouts and cookies, for tests. Default: the system's.
   *
   * @param clock the clock
   * @return this
   */
  LoginConfiguration clock(Clock clock);

  /**
   * Whether a missing {@link #secretKey} is replaced by one for this run. Default: as the context
   * parameter {@code jakarta.faces.PROJECT_STAGE}.
   *
   * @param development whether it is
   * @return this
   */
  LoginConfiguration development(boolean development);
}
