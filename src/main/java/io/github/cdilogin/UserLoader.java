package io.github.cdilogin;

import org.jspecify.annotations.Nullable;

/**
 * Finds a user by the id that a session or a remember cookie contains. An application implements
 * it.
 *
 * <pre>{@code
 * void configure(@Observes LoginConfiguration login) { login.userLoader(accounts::findByLoginId); }
 * }</pre>
 *
 * <p>Register it on the observed {@link LoginConfiguration}, or as a CDI bean of this type; both
 * together stop the deployment (LOGIN-002). It is called only if the request needs its user, and
 * the result is kept for the request. Requests call it in parallel, so it has to be thread-safe.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface UserLoader {

  /**
   * Finds a user.
   *
   * @param loginId the id that {@link LoginUser#loginId()} returned at login
   * @return the user, or {@code null} if the user no longer exists; then the login ends. An
   *     exception fails the request and leaves the login as it is
   */
  @Nullable LoginUser load(String loginId);
}
