/**
 * The remember cookie: its content, its signature and its header line. The package uses no user
 * object, no event and no service.
 *
 * <p>Decision: the value is a short binary layout in URL-safe Base64. Every field has a fixed
 * length or is preceded by its length, so different contents have different values. All of it is
 * signed, and the signature is verified before any other field except version and key id is used.
 *
 * <pre>
 * version 1 | key id 4 | expires 6 | length 2, login id | length 1, stamp | HMAC-SHA-256 32
 * </pre>
 *
 * <p>Decision: the stamp in the cookie is derived from the digest in the session, not from the
 * stamp itself. So a cookie can be renewed by a request that does not load the user.
 *
 * <p>Decision: the library writes the {@code Set-Cookie} line itself. Containers differ in {@code
 * SameSite}, quoting and dates, and a cookie is deleted only by a line with the same name, path and
 * domain as the line that set it.
 */
@NullMarked
package io.github.cdilogin.internal.remember;

import org.jspecify.annotations.NullMarked;
