/**
 * The responses of the library: which type of client sent the request, redirects, problem
 * documents, and the redirect target {@code next}.
 *
 * <p>Decision: they are written to the servlet response, from Faces and REST too, so that they are
 * the same everywhere.
 */
@NullMarked
package io.github.cdilogin.internal.response;

import org.jspecify.annotations.NullMarked;
