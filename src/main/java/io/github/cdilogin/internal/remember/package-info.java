/**
 * The remember cookie: its content, its signature, its header line. It knows no user, no event and
 * no service.
 *
 * <p>Decision: the value is a short binary layout in URL-safe Base64, in which every field has a
 * fixed length or is preceded by it, so that no two contents read alike. All of it is signed; the
 * signature is verified before any other field is read.
 *
 * <pre>
 * version 1 | key id 4 | expires 6 | length 2, login id | length 1, stamp | HMAC-SHA-256 32
 * </pre>
 *
 * <p>Decision: the stamp in the cookie is made from the fingerprint that the session keeps, not
 * from the stamp itself. So a cookie can be renewed by a request that does not load its user.
 *
 * <p>Decision: the library writes the {@code Set-Cookie} line itself. The containers differ in
 * {@code SameSite}, quoting and dates, and a cookie is only deleted by a line that names it as the
 * line that set it.
 */
@NullMarked
package io.github.cdilogin.internal.remember;

import org.jspecify.annotations.NullMarked;
