/**
 * The responses of the library: the type of the client, redirects, problem documents, and the
 * redirect target {@code next}.
 *
 * <p>Decision: responses are written to the servlet response, also from Faces and REST, so that
 * they are the same everywhere.
 */
@NullMarked
package io.github.cdilogin.internal.response;

import org.jspecify.annotations.NullMarked;
