/**
 * What the session knows of a login. A mechanic: imports only the ground floor, knows no user, no
 * event and no policy. Used by the vocabulary alone.
 *
 * <p>Decision: one attribute with one immutable record, packed when it is serialized. Nobody can
 * read a login whose id and freshness belong to two different moments.
 */
@NullMarked
package io.github.cdilogin.internal.session;

import org.jspecify.annotations.NullMarked;
