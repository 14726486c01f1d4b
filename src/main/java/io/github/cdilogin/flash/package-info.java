/**
 * Messages that are shown once. An application injects {@link
 * io.github.cdilogin.flash.FlashMessages}.
 *
 * <p>Decision: messages are stored in one bounded session attribute, not in the Faces flash. The
 * flash loses messages, in one implementation if the redirect is sent in the render phase, in the
 * other one if it is sent in another phase.
 *
 * <p>Decision: for a client without a session, a message of the library is stored as a code in a
 * cookie. So rejected requests create no sessions, and a client that forges the cookie gets one of
 * three fixed texts.
 */
@NullMarked
package io.github.cdilogin.flash;

import org.jspecify.annotations.NullMarked;
