/**
 * The guards: interceptors of beans, the guards of servlets and REST resources, and the check that
 * all of them share.
 *
 * <p>A guard reads the {@link io.github.cdilogin.internal.request.RequestState} of the thread, and
 * throws a {@code LoginRequiredException} to refuse the request.
 */
@NullMarked
package io.github.cdilogin.internal.guard;

import org.jspecify.annotations.NullMarked;
