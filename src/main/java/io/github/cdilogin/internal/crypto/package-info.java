/**
 * Digests, and comparison in constant time. The ground floor beside {@code config}: imports nothing
 * of ours; every mechanic and the vocabulary may import it.
 *
 * <p>Decision: mechanics must not import each other, yet the session and (later) the cookie compare
 * secrets alike. One helper on the ground floor keeps that in one place, and a test forbids any
 * other comparison of bytes in the library.
 */
@NullMarked
package io.github.cdilogin.internal.crypto;

import org.jspecify.annotations.NullMarked;
