package io.github.cdilogin.internal.remember;

/** The result of reading the remember cookie of a request: a token, or why there is none. */
public sealed interface CookieReadResult permits RememberToken, InvalidCookie {}
