/**
 * What the session stores of a login. It knows no user, no event and no service.
 *
 * <p>Decision: one attribute with one immutable record, which is short when it is serialized. No
 * request can read a login whose id and freshness belong to two different moments.
 */
@NullMarked
package io.github.cdilogin.internal.session;

import org.jspecify.annotations.NullMarked;
