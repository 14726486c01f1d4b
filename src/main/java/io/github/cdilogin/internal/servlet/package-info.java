/**
 * The filters: the first one, which binds the state of a request to the thread, and one for each
 * guarded servlet.
 *
 * <p>Decision: each guarded servlet has a filter, mapped to the name of the servlet, that checks
 * its guard. So the filters of the application run before it, named dispatches are guarded, and a
 * request to an unguarded servlet passes only the first filter. {@code GuardedServlets} describes
 * when servlets are registered. Path rules are checked by the first filter, or by {@code
 * PathGuardFilter}, the last one.
 */
@NullMarked
package io.github.cdilogin.internal.servlet;

import org.jspecify.annotations.NullMarked;
