/**
 * Said once: messages that survive a redirect, and the texts the library says. A mechanic: imports
 * only the ground floor. Applications import {@code FlashMessages}; the vocabulary and the Faces
 * adapter use both.
 *
 * <p>Decision: messages live in one bounded session attribute, not in the Faces flash, which loses
 * them on one implementation when the redirect comes from the render phase and on the other one
 * when it comes from anywhere else.
 *
 * <p>Decision: one of the library's own messages for a client without a session is a code in a
 * cookie, which the vocabulary reads and writes. So refused clients cost the server nothing, and
 * the worst that a client can forge is to be shown one of three fixed texts.
 */
@NullMarked
package io.github.cdilogin.flash;

import org.jspecify.annotations.NullMarked;
