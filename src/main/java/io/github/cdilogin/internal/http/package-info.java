/**
 * Parts of HTTP: the characters of URLs, the context path, cache headers, and a response that is
 * not written yet. Imports no other package of the library.
 *
 * <p>Decision: the path of a cookie and the redirect target are written by different packages, and
 * a browser compares both with the same address. So both encode the context path here.
 */
@NullMarked
package io.github.cdilogin.internal.http;

import org.jspecify.annotations.NullMarked;
