/**
 * The characters of URLs, and where an application lives. The ground floor beside {@code config}:
 * imports nothing of ours; every mechanic and the vocabulary may import it.
 *
 * <p>Decision: the path of a cookie and the way back are written by different packages, and a
 * browser compares both with the same address. So both encode the context path here.
 */
@NullMarked
package io.github.cdilogin.internal.http;

import org.jspecify.annotations.NullMarked;
