package io.github.cdilogin;

/**
 * What happens to a login when its session is used by another client than the one that logged in,
 * for example by session hijacking. A client is identified by its address and its user agent.
 *
 * <pre>{@code
 * login.sessionProtection(SessionProtection.STRONG);
 * }</pre>
 *
 * @since 0.1.0
 */
public enum SessionProtection {
  /** Nothing happens. */
  OFF,
  /** The login is no longer fresh: {@code @FreshLoginRequired} refuses both clients. */
  BASIC,
  /** The session ends, for both clients. */
  STRONG
}
