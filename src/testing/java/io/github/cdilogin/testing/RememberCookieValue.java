package io.github.cdilogin.testing;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.deployment.LoginTesting;
import java.time.Duration;
import java.time.Instant;

/**
 * A remember cookie for a client that talks to a running server: no login form, no extra servlet,
 * only the key that the application has in its test. A client that sends it is logged in, and not
 * fresh.
 *
 * <pre>{@code
 * String cookie = RememberCookieValue.of("1").forAudience("/notes").signedWith(KEY);
 * HttpRequest.newBuilder(notes).header("Cookie", "remember_token=" + cookie)
 * }</pre>
 *
 * <p>Immutable.
 *
 * @see TestLoginServlet
 * @since 0.1.0
 */
public final class RememberCookieValue {

  private static final Duration LONG = Duration.ofDays(1);

  private final LoginUser user;
  private final Duration duration;
  private final String audience;

  private RememberCookieValue(LoginUser user, Duration duration, String audience) {
    this.user = user;
    this.duration = duration;
    this.audience = audience;
  }

  /**
   * The login of a user who has no stamp.
   *
   * @param loginId the login id
   * @return a login that lasts a day
   */
  public static RememberCookieValue of(String loginId) {
    return of(() -> loginId);
  }

  /**
   * The login of a user with a stamp.
   *
   * @param user the user as the application's loader finds it
   * @return a login that lasts a day
   */
  public static RememberCookieValue of(LoginUser user) {
    return new RememberCookieValue(user, LONG, "");
  }

  /**
   * The same login that ends at another time.
   *
   * @param duration how long from now; a negative one for an expired login
   * @return another login
   */
  public RememberCookieValue lasting(Duration duration) {
    return new RememberCookieValue(user, duration, audience);
  }

  /**
   * The same login for another audience.
   *
   * @param audience the application's {@linkplain
   *     io.github.cdilogin.LoginConfiguration#rememberCookieAudience audience}: its context path,
   *     unless it has set another one. Default: empty, the context path of the root
   * @return another login
   */
  public RememberCookieValue forAudience(String audience) {
    return new RememberCookieValue(user, duration, audience);
  }

  /**
   * The value of its cookie. The name is {@code remember_token}, or what the application has set.
   *
   * @param secretKey the first of the application's {@linkplain
   *     io.github.cdilogin.LoginConfiguration#secretKey keys}
   * @return text that needs no quoting
   * @throws IllegalArgumentException if no application has such a key or such a user
   */
  public String signedWith(String secretKey) {
    return LoginTesting.rememberCookie(secretKey, audience, user, Instant.now().plus(duration));
  }
}
