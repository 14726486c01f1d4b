package io.github.cdilogin.config;

/**
 * Whether a cookie travels over https only.
 *
 * @since 0.1.0
 */
public enum CookieSecure {
  /** If the request that sets it was secure, as far as the server knows. */
  AUTO,
  /** Always; over plain http browsers then drop it. */
  ALWAYS,
  /** Never. */
  NEVER
}
