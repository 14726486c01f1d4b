/**
 * The filters: the first one, which binds the state of a request to the thread, and one for each
 * guarded servlet.
 *
 * <p>Decision: a filter for each guarded servlet, mapped by the name of the servlet, calls its
 * guard. So the filters of the application run before it, named dispatches are guarded, and a
 * request of an unguarded servlet passes one filter. {@code GuardedServlets} describes when the
 * servlets are known.
 */
@NullMarked
package io.github.cdilogin.internal.servlet;

import org.jspecify.annotations.NullMarked;
