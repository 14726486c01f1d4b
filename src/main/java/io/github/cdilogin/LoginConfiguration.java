package io.github.cdilogin;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of the library: a CDI event that is fired once, when beans can be injected and
 * before the application serves requests.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) {
 *   login.userLoader(accounts::findByLoginId).loginView("/login.xhtml");
 * }
 * }</pre>
 *
 * <p>If there are several observers, the last value wins. External settings, such as {@code
 * cdi-login.login-view}, override the code. An invalid value stops the deployment (LOGIN-010 to
 * LOGIN-014). A later call throws {@link IllegalStateException} (LOGIN-100). Not thread-safe.
 *
 * @since 0.1.0
 */
public interface LoginConfiguration
    extends ProtectedPaths<LoginConfiguration>, FacesConfiguration<LoginConfiguration> {

  // Users

  /**
   * Sets the loader of users by login id. Required, unless there is a {@link RequestLoader}.
   *
   * @param loader returns the user for an id, or {@code null}
   * @return this
   */
  LoginConfiguration userLoader(UserLoader loader);

  /**
   * Sets the loader of users by request, for example by an API key. Default: none.
   *
   * @param loader returns the user for a request, or {@code null}
   * @return this
   */
  LoginConfiguration requestLoader(RequestLoader loader);

  /**
   * Sets the object for anonymous users. Default: a user without id and properties.
   *
   * @param guest returns an object whose {@link LoginUser#isAnonymous()} is {@code true}
   * @return this
   */
  LoginConfiguration anonymousUser(Supplier<? extends LoginUser> guest);

  // Views and redirects

  /**
   * Sets the view where users log in. Default: none; the response is 401.
   *
   * @param view a path below the context path that begins with one slash, optionally with a query,
   *     or an absolute http or https URL
   * @return this
   */
  LoginConfiguration loginView(String view);

  /**
   * Sets the login view for the pages of one section. The longest matching section wins.
   *
   * @param section a path prefix of whole segments, such as {@code /admin} for {@code /admin} and
   *     {@code /admin/users}
   * @param view as for {@link #loginView(String)}
   * @return this
   */
  LoginConfiguration loginView(String section, String view);

  /**
   * Sets the view where users confirm the login. Default: none; 401, or the login view if expired.
   *
   * @param view as for {@link #loginView(String)}
   * @return this
   */
  LoginConfiguration refreshView(String view);

  /**
   * Sets the host of redirects to the login and refresh views. Default: none; they are paths.
   *
   * @param hostAndPort such as {@code www.example.org:8443}
   * @return this
   */
  LoginConfiguration forceHost(String hostAndPort);

  /**
   * Stores the redirect target {@code next} in the session. Default: {@code false}, in the query.
   *
   * @param inSession whether to store it in the session
   * @return this
   */
  LoginConfiguration useSessionForNext(boolean inSession);

  // Session

  /**
   * Sets what happens when another client uses a session. Default: {@link SessionProtection#BASIC}.
   *
   * @param protection how strictly to protect
   * @return this
   */
  LoginConfiguration sessionProtection(SessionProtection protection);

  /**
   * Sets the time without a request that needs the user, after which a login expires (precision: a
   * tenth of it). The user is then redirected to the {@linkplain #refreshView refresh view}.
   * Default: none.
   *
   * @param timeout longer than zero
   * @return this
   */
  LoginConfiguration idleTimeout(Duration timeout);

  /**
   * Sets the time after which a login expires, even if it is in use. Default: none.
   *
   * @param timeout longer than zero
   * @return this
   */
  LoginConfiguration absoluteTimeout(Duration timeout);

  /**
   * Keeps the session at logout, and removes only the login. Default: {@code false}.
   *
   * @param keep whether to keep it
   * @return this
   */
  LoginConfiguration keepSessionAtLogout(boolean keep);

  // Remember cookie

  /**
   * Sets the key that signs remember cookies; without one there are none. Use the same key on all
   * nodes, and keep it out of the source. {@code openssl rand -base64 32} creates one.
   *
   * @param key at least 32 bytes in UTF-8 (LOGIN-013); not {@code null} (LOGIN-031)
   * @param olderKeys keys whose cookies are still accepted; {@code null} elements are ignored
   * @return this
   */
  LoginConfiguration secretKey(String key, String... olderKeys);

  /**
   * Sets the name of the remember cookie. Default: {@code remember_token}.
   *
   * @param name a cookie name as in RFC 6265
   * @return this
   */
  LoginConfiguration rememberCookieName(String name);

  /**
   * Sets how long a remembered login lasts. Default: 30 days.
   *
   * @param duration longer than zero; limited to about 68 years
   * @return this
   */
  LoginConfiguration rememberCookieDuration(Duration duration);

  /**
   * Sets the domain of the remember cookie. Default: none, which is this host only.
   *
   * @param domain such as {@code example.org}, for all its hosts
   * @return this
   */
  LoginConfiguration rememberCookieDomain(String domain);

  /**
   * Sets the path of the remember cookie. Default: the context path.
   *
   * @param path begins with a slash
   * @return this
   */
  LoginConfiguration rememberCookiePath(String path);

  /**
   * Sets whether the remember cookie is sent over https only. Default: {@link CookieSecure#AUTO}.
   *
   * @param secure the {@code Secure} attribute
   * @return this
   */
  LoginConfiguration rememberCookieSecure(CookieSecure secure);

  /**
   * Hides the remember cookie from scripts. Default: {@code true}.
   *
   * @param httpOnly the {@code HttpOnly} attribute
   * @return this
   */
  LoginConfiguration rememberCookieHttpOnly(boolean httpOnly);

  /**
   * Sets whether requests from other sites send the remember cookie. Default: {@link SameSite#LAX}.
   *
   * @param sameSite the {@code SameSite} attribute
   * @return this
   */
  LoginConfiguration rememberCookieSameSite(SameSite sameSite);

  /**
   * Sets the name of the applications that share remember cookies. Default: the context path.
   *
   * @param audience any name
   * @return this
   */
  LoginConfiguration rememberCookieAudience(String audience);

  /**
   * Extends the remember cookie with each response. Default: {@code false}.
   *
   * @param refresh whether to extend it
   * @return this
   */
  LoginConfiguration rememberCookieRefreshEachRequest(boolean refresh);

  // Messages, refusals

  /**
   * Sets the message on the login view. Default: a text in the language of the client.
   *
   * @param message the text; {@code null} for no message
   * @return this
   */
  LoginConfiguration loginMessage(@Nullable String message);

  /**
   * Sets the category of {@link #loginMessage}. Default: {@code message}.
   *
   * @param category for the page to style
   * @return this
   */
  LoginConfiguration loginMessageCategory(String category);

  /**
   * Sets the message on the refresh view for a login that is not fresh. Default: a text as above.
   *
   * @param message the text; {@code null} for no message
   * @return this
   */
  LoginConfiguration refreshMessage(@Nullable String message);

  /**
   * Sets the category of {@link #refreshMessage}. Default: {@code message}.
   *
   * @param category for the page to style
   * @return this
   */
  LoginConfiguration refreshMessageCategory(String category);

  /**
   * Sets the message on the refresh view for an expired login. Default: a text as above.
   *
   * @param message the text; {@code null} for no message
   * @return this
   */
  LoginConfiguration expiredMessage(@Nullable String message);

  /**
   * Sets the category of {@link #expiredMessage}. Default: {@code expired}.
   *
   * @param category for the page to style
   * @return this
   */
  LoginConfiguration expiredMessageCategory(String category);

  /**
   * Sets a translator, where a bundle {@code LoginMessages.properties} is not enough.
   *
   * @param callback translates a message
   * @return this
   */
  LoginConfiguration localizeCallback(LocalizeCallback callback);

  /**
   * Sets the handler of rejected requests. Default: the behaviour of {@link LoginRequired}.
   *
   * @param handler writes the response
   * @return this
   */
  LoginConfiguration unauthorizedHandler(UnauthorizedHandler handler);

  /**
   * Sets the clock for freshness, timeouts and cookies, for tests. Default: the system clock.
   *
   * @param clock the clock
   * @return this
   */
  LoginConfiguration clock(Clock clock);

  /**
   * Sets development mode: a missing {@link #secretKey} is generated for this run. Default: whether
   * the context parameter {@code jakarta.faces.PROJECT_STAGE} is {@code Development}.
   *
   * @param development whether this is a development machine
   * @return this
   */
  LoginConfiguration development(boolean development);
}
