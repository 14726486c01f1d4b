/**
 * Messages that are shown once: an application injects {@code FlashMessages}. Imports no other
 * package of the library.
 *
 * <p>Decision: messages are in one bounded session attribute, not in the Faces flash, which loses
 * them on one implementation when the redirect comes from the render phase and on the other one
 * when it comes from any other phase.
 *
 * <p>Decision: one of the library's own messages for a client without a session is a code in a
 * cookie. So rejected requests cost the server nothing, and a client that forges it is shown one of
 * three fixed texts.
 */
@NullMarked
package io.github.cdilogin.flash;

import org.jspecify.annotations.NullMarked;
