package io.github.cdilogin.internal.remember;

/** Why a request has no valid token. */
public enum InvalidCookie implements CookieReadResult {
  /** It carries no remember cookie. */
  ABSENT,
  /** It is no signed token, or it was cut off. */
  MALFORMED,
  /** It names a key that is not in the ring. */
  UNKNOWN_KEY,
  /** The signature is not that of its content. */
  FORGED,
  /** It is over. */
  EXPIRED
}
