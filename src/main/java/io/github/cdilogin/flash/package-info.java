/**
 * Said once: messages that survive a redirect, and the texts the library says. A mechanic: imports
 * only the ground floor. Applications import {@code FlashMessages}; the vocabulary and the Faces
 * adapter use both.
 *
 * <p>Decision: messages live in one bounded session attribute, not in the Faces flash, which loses
 * them on one implementation when the redirect comes from the render phase and on the other one
 * when it comes from anywhere else.
 */
@NullMarked
package io.github.cdilogin.flash;

import org.jspecify.annotations.NullMarked;
