/**
 * Integrates the library with Jakarta RESTful Web Services. The REST implementation finds the
 * classes, which are not loaded where the API is missing.
 *
 * <p>Decision: a 401 of the library is a {@code Response} that the REST implementation sends, so
 * that the application's response filters, such as CORS, see it. A redirect is written to the
 * servlet response and sent at once, because REST implementations make a relative {@code Location}
 * absolute with the {@code Host} header. The response of the application's handler is also sent at
 * once, so that a handler works in the same way for REST and for pages.
 *
 * <p>Decision: a guard of a resource is checked twice, by a filter and by the interceptor. The
 * filter runs before the entity is read and validated, so that an unauthenticated client gets no
 * information about the entity. The interceptor checks guards that the filter does not find. A
 * refusal by the filter ends the request, so there is one event.
 */
@NullMarked
package io.github.cdilogin.internal.rest;

import org.jspecify.annotations.NullMarked;
