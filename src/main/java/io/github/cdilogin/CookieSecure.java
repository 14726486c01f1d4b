package io.github.cdilogin;

/**
 * Whether a browser sends a cookie over https only.
 *
 * <pre>{@code
 * login.rememberCookieSecure(CookieSecure.ALWAYS);
 * }</pre>
 *
 * @since 0.1.0
 */
public enum CookieSecure {
  /** If the request that sets the cookie is secure: {@code ServletRequest.isSecure()}. */
  AUTO,
  /** Always. Browsers reject such a cookie over plain http. */
  ALWAYS,
  /** Never. */
  NEVER
}
