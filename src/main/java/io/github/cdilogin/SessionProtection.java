package io.github.cdilogin;

/**
 * What happens to a login when its session comes from another client than the one that logged in,
 * as after session hijacking. A client is identified by its address and its user agent.
 *
 * @since 0.1.0
 */
public enum SessionProtection {
  /** Nothing. */
  OFF,
  /** The login is no longer fresh: {@code @FreshLoginRequired} refuses both clients. */
  BASIC,
  /** The session ends, for both clients. */
  STRONG
}
