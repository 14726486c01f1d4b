/**
 * The state of one request: request, response with the headers of the library, and the {@link
 * io.github.cdilogin.internal.request.Authentication} once it is resolved. It contains no service.
 *
 * <p>Decision: the headers of the library can be set at any time, and are written once, before the
 * response is committed. So request and response are wrapped, which costs each request 48 bytes.
 *
 * <p>Decision: the library uses the request and the session that the container passes to the first
 * filter. With a wrapped request, CDI, Faces and the application could use different sessions, and
 * a login in one session would be missing in the other one. An application that replaces the
 * session maps {@link io.github.cdilogin.servlet.WrappedRequestFilter} after its filter.
 *
 * <p>Decision: a large Faces page is kept by a writer of the library, and not by a larger buffer
 * ({@code jakarta.faces.FACELETS_BUFFER_SIZE}). Servers allocate such a buffer for each page,
 * Mojarra allocates a second one of that size, and WildFly sets a size of its own. The writer keeps
 * only what a page has beyond the buffer.
 */
@NullMarked
package io.github.cdilogin.internal.request;

import org.jspecify.annotations.NullMarked;
