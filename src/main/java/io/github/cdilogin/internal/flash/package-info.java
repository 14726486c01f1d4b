/**
 * Messages for the next page: in the session, or as a code in a cookie for a client without a
 * session.
 */
@NullMarked
package io.github.cdilogin.internal.flash;

import org.jspecify.annotations.NullMarked;
