/**
 * Digests, HMAC keys, and comparison in constant time. Imports no other package of the library.
 *
 * <p>Decision: session and cookie compare secrets alike, so the comparison is in one place, and a
 * test forbids any other comparison of bytes in the library.
 */
@NullMarked
package io.github.cdilogin.internal.crypto;

import org.jspecify.annotations.NullMarked;
