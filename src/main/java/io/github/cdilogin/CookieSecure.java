package io.github.cdilogin;

/**
 * Whether a browser sends a cookie over https only.
 *
 * @since 0.1.0
 */
public enum CookieSecure {
  /** If the request that sets it was secure, as far as the server knows. */
  AUTO,
  /** Always; over plain http browsers drop the cookie. */
  ALWAYS,
  /** Never. */
  NEVER
}
