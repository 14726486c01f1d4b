package io.github.cdilogin.internal.configuration;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of the remember cookie.
 *
 * @param name the name
 * @param duration how long it lasts, unless the login has another duration
 * @param domain the domain; {@code null} for this host only
 * @param path the path; {@code null} for the context path
 * @param secure whether it is sent over https only
 * @param httpOnly whether it is hidden from scripts
 * @param sameSite whether requests from other sites send it
 * @param audience the applications that accept it; {@code null} for the context path
 * @param refreshEachRequest whether each response extends it
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
   * Returns a copy with another {@code name}.
   *
   * @param name the new value
   * @return the copy
   */
  public RememberCookieSettings withName(String name) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code duration}.
   *
   * @param duration the new value
   * @return the copy
   */
  public RememberCookieSettings withDuration(Duration duration) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code domain}.
   *
   * @param domain the new value
   * @return the copy
   */
  public RememberCookieSettings withDomain(String domain) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code path}.
   *
   * @param path the new value
   * @return the copy
   */
  public RememberCookieSettings withPath(String path) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code secure}.
   *
   * @param secure the new value
   * @return the copy
   */
  public RememberCookieSettings withSecure(CookieSecure secure) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code httpOnly}.
   *
   * @param httpOnly the new value
   * @return the copy
   */
  public RememberCookieSettings withHttpOnly(boolean httpOnly) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code sameSite}.
   *
   * @param sameSite the new value
   * @return the copy
   */
  public RememberCookieSettings withSameSite(SameSite sameSite) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code audience}.
   *
   * @param audience the new value
   * @return the copy
   */
  public RememberCookieSettings withAudience(String audience) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }

  /**
   * Returns a copy with another {@code refreshEachRequest}.
   *
   * @param refreshEachRequest the new value
   * @return the copy
   */
  public RememberCookieSettings withRefreshEachRequest(boolean refreshEachRequest) {
    return new RememberCookieSettings(
        name, duration, domain, path, secure, httpOnly, sameSite, audience, refreshEachRequest);
  }
}
