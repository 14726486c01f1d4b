/**
 * HTTP: percent-encoding, the context path, cache headers, and a response that is not written yet.
 * Imports no other package of the library.
 *
 * <p>Decision: the path of a cookie and the redirect target use the same encoding of the context
 * path, because browsers compare both with the same URL.
 */
@NullMarked
package io.github.cdilogin.internal.http;

import org.jspecify.annotations.NullMarked;
