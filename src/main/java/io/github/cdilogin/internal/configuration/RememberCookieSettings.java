package io.github.cdilogin.internal.configuration;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the remember cookie is written.
 *
 * @param name its name
 * @param duration how long it lasts, unless the login has a duration of its own
 * @param domain its domain; {@code null} for this host alone
 * @param path its path; {@code null} for the context path
 * @param secure whether it travels over https only
 * @param httpOnly whether scripts cannot read it
 * @param sameSite whether it comes with requests that another site caused
 * @param audience which applications accept it; {@code null} for those with this context path
 * @param refreshEachRequest whether its life begins again with each request
 * @since 0.1.0
 */
public record RememberCookieSettings(
    String name,
    Duration duration,
    @Nullable String domain,
    @Nullable String path,
    CookieSecure secure,
    boolean httpOnly,
    SameSite sameSite,
    @Nullable String audience,
    boolean refreshEachRequest) {

  /** The defaults. */
  public static final RememberCookieSettings DEFAULTS =
      new RememberCookieSettings(
          "remember_token",
          Duration.ofDays(30),
          null,
          null,
          CookieSecure.AUTO,
          true,
          SameSite.LAX,
          null,
          false);

  /**
   * The same with another {@code name}.
   *
   * @param name as above
   * @return new settings
   */
  public RememberCookieSettings withName(String name) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code duration}.
   *
   * @param duration as above
   * @return new settings
   */
  public RememberCookieSettings withDuration(Duration duration) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code domain}.
   *
   * @param domain as above
   * @return new settings
   */
  public RememberCookieSettings withDomain(String domain) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code path}.
   *
   * @param path as above
   * @return new settings
   */
  public RememberCookieSettings withPath(String path) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code secure}.
   *
   * @param secure as above
   * @return new settings
   */
  public RememberCookieSettings withSecure(CookieSecure secure) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code httpOnly}.
   *
   * @param httpOnly as above
   * @return new settings
   */
  public RememberCookieSettings withHttpOnly(boolean httpOnly) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code sameSite}.
   *
   * @param sameSite as above
   * @return new settings
   */
  public RememberCookieSettings withSameSite(SameSite sameSite) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code audience}.
   *
   * @param audience as above
   * @return new settings
   */
  public RememberCookieSettings withAudience(String audience) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * The same with another {@code refreshEachRequest}.
   *
   * @param refreshEachRequest as above
   * @return new settings
   */
  public RememberCookieSettings withRefreshEachRequest(boolean refreshEachRequest) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }
}
