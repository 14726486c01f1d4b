package io.github.cdilogin.internal.remember;

/** The reason why a request has no valid token. */
public enum InvalidCookie implements CookieReadResult {
  /** The request has no remember cookie. */
  ABSENT,
  /** The value does not have the form of a token. */
  MALFORMED,
  /** The value names a key that the application does not have. */
  UNKNOWN_KEY,
  /** The signature does not match the content. */
  FORGED,
  /** The token has expired. */
  EXPIRED
}
