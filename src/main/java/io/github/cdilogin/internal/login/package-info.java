/**
 * Who is logged in: resolves the user of a request, logs in and out, and the beans that
 * applications inject for that.
 *
 * <p>Decision: {@code CurrentUser} is a request-scoped bean without state. What it returns is in
 * the state of the request, a plain object, because guards are called far more often than users are
 * injected, and CDI's request scope is not active everywhere a request is.
 *
 * <p>Decision: a login whose user no longer exists or whose stamp changed ends the session as a
 * logout does, so that the next user of that browser finds nothing of it.
 */
@NullMarked
package io.github.cdilogin.internal.login;

import org.jspecify.annotations.NullMarked;
