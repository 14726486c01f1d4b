package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * You implement it: from the id that a session holds to the user it belongs to.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) { login.userLoader(accounts::findByLoginId); }
 * }</pre>
 *
 * <p>Registered on the observed {@link LoginConfiguration}, or as a CDI bean of this type; doing
 * both fails the deployment (LOGIN-002). It is asked at most once per request, and only if the
 * request asks for its user. Several requests call it in parallel.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UserLoader {

  /**
   * Finds a user.
   *
   * @param loginId what {@link LoginUser#getLoginId()} gave at login
   * @return the user, or {@code null} if there is none any more; the login then ends. An exception
   *     fails the request, and nobody is logged in or out by it.
   */
  @Nullable LoginUser load(String loginId);
}
