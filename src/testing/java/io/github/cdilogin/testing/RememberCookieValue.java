package io.github.cdilogin.testing;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.deployment.LoginTesting;
import java.time.Duration;
import java.time.Instant;

/**
 * Creates the value of a remember cookie for a test over HTTP. Such a test needs no login form and
 * no servlet, only the secret key of the application. A client that sends the cookie is logged in,
 * and the login is not fresh.
 *
 * <pre>{@code
 * String cookie = RememberCookieValue.of("1").forAudience("/notes").signedWith(KEY);
 * HttpRequest.newBuilder(notes).header("Cookie", "remember_token=" + cookie)
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @see TestLoginServlet
 * @since 0.1.0
 */
public final class RememberCookieValue {

  private static final Duration DEFAULT_DURATION = Duration.ofDays(1);

  private final LoginUser user;
  private final Duration duration;
  private final String audience;

  private RememberCookieValue(LoginUser user, Duration duration, String audience) {
    this.user = user;
    this.duration = duration;
    this.audience = audience;
  }

  /**
   * Creates the login of a user without a stamp.
   *
   * @param loginId the login id
   * @return a login that expires in one day
   */
  public static RememberCookieValue of(String loginId) {
    return of(() -> loginId);
  }

  /**
   * Creates the login of a user with a stamp.
   *
   * @param user the user, as the application's loader returns it
   * @return a login that expires in one day
   */
  public static RememberCookieValue of(LoginUser user) {
    return new RememberCookieValue(user, DEFAULT_DURATION, "");
  }

  /**
   * Sets when the login expires.
   *
   * @param duration the time from now on; negative for an expired login
   * @return a login with this expiry
   */
  public RememberCookieValue lasting(Duration duration) {
    return new RememberCookieValue(user, duration, audience);
  }

  /**
   * Sets the audience.
   *
   * @param audience the application's {@linkplain
   *     io.github.cdilogin.LoginConfiguration#rememberCookieAudience audience}: its context path,
   *     unless it has set another value. Default: empty, the context path of the root application
   * @return a login for this audience
   */
  public RememberCookieValue forAudience(String audience) {
    return new RememberCookieValue(user, duration, audience);
  }

  /**
   * Returns the value of the cookie. The name of the cookie is {@code remember_token}, unless the
   * application has set another one.
   *
   * @param secretKey the first of the application's {@linkplain
   *     io.github.cdilogin.LoginConfiguration#secretKey keys}
   * @return URL-safe text
   * @throws IllegalArgumentException if the key is too short, or the user has no valid login id
   *     (LOGIN-102, LOGIN-110)
   */
  public String signedWith(String secretKey) {
    return LoginTesting.rememberCookie(secretKey, audience, user, Instant.now().plus(duration));
  }
}
