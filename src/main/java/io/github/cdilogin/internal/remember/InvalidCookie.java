package io.github.cdilogin.internal.remember;

/** Why a request has no token that could be believed. */
public enum InvalidCookie implements CookieReadResult {
  /** It carries no remember cookie. */
  ABSENT,
  /** Nobody could have signed that, or it was cut off. */
  MALFORMED,
  /** It names a key that is not in the ring. */
  UNKNOWN_KEY,
  /** The signature is not that of its content. */
  FORGED,
  /** It is over. */
  EXPIRED
}
