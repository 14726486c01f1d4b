/**
 * Resolves the user of a request, logs users in and out, and implements the beans of the API.
 *
 * <p>Decision: {@code CurrentUser} is a request-scoped bean without state. Its values are in the
 * state of the request, a plain object, because guards are called far more often than the bean, and
 * the request scope of CDI is not active in every part of a request.
 *
 * <p>Decision: if the user of a login no longer exists or the stamp has changed, the session ends
 * as in a logout, so that no data of the user is left for the next user of the browser.
 */
@NullMarked
package io.github.cdilogin.internal.login;

import org.jspecify.annotations.NullMarked;
