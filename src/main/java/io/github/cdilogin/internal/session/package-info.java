/**
 * The data of a login in the session. The package uses no user object, no event and no service.
 *
 * <p>Decision: the login is one attribute with one immutable record, which is short when it is
 * serialized. So no request can read the id of one login and the freshness of another.
 */
@NullMarked
package io.github.cdilogin.internal.session;

import org.jspecify.annotations.NullMarked;
