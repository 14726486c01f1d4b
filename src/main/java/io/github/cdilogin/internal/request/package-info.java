/**
 * The state of one request: request, response with the headers of the library, and the {@link
 * io.github.cdilogin.internal.request.Authentication} once it is resolved. It contains no service.
 *
 * <p>Decision: the headers of the library are decided at any time, and written once, by the
 * response that the application gets, before anything can be sent. So request and response are
 * wrapped, which costs each request 48 bytes.
 *
 * <p>Decision: request and session are those that the container gives to the first filter. CDI,
 * Faces and the application do not agree on a wrapped request, and a login in one session is not
 * seen in another one. An application that replaces the session maps {@link
 * io.github.cdilogin.servlet.WrappedRequestFilter} behind its own filter.
 */
@NullMarked
package io.github.cdilogin.internal.request;

import org.jspecify.annotations.NullMarked;
