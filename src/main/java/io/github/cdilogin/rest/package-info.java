/**
 * Joins the library to Jakarta RESTful Web Services. An adapter: found by the REST implementation,
 * imported by nobody of ours, and never loaded where that API is missing.
 *
 * <p>Decision: the answer is written on the servlet response and sent at once, like every other
 * answer of the library. REST implementations make a relative {@code Location} absolute from the
 * Host header, and a custom handler then works for REST as it does for pages.
 */
@NullMarked
package io.github.cdilogin.rest;

import org.jspecify.annotations.NullMarked;
