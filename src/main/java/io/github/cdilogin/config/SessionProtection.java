package io.github.cdilogin.config;

/**
 * What happens to a login when its session comes from another client than the one that logged in,
 * as a stolen session cookie does. A client is told by its address and its user agent.
 *
 * @since 0.1.0
 */
public enum SessionProtection {
  /** Nothing. */
  OFF,
  /** It is no longer fresh: what {@code @FreshLoginRequired} guards is closed to both of them. */
  BASIC,
  /** The session ends, for both of them. */
  STRONG
}
