/**
 * Digests, HMAC and encryption keys, and comparison in constant time. Imports no other package of
 * the library.
 *
 * <p>Decision: session and cookie use the same comparison of secrets, in one place. A test forbids
 * any other comparison of bytes in the library.
 */
@NullMarked
package io.github.cdilogin.internal.crypto;

import org.jspecify.annotations.NullMarked;
