/**
 * Joins the library to Jakarta RESTful Web Services: found by the REST implementation, and never
 * loaded where that API is missing.
 *
 * <p>Decision: a 401 of the library is a {@code Response} that the REST implementation sends, so
 * that the application's response filters, CORS for example, see it. A redirect is written on the
 * servlet response and sent at once, because REST implementations make a relative {@code Location}
 * absolute from the Host header; so is the answer of the application's handler, which then works
 * for REST as it does for pages.
 *
 * <p>Decision: a guard is called twice for a resource, by a filter and by the interceptor. The
 * filter comes before the entity is read and validated, so that an unauthenticated client learns
 * nothing about the form of an entity. The interceptor guards what the filter cannot know. A
 * refusal in the filter ends the request, so there is one event.
 */
@NullMarked
package io.github.cdilogin.internal.rest;

import org.jspecify.annotations.NullMarked;
