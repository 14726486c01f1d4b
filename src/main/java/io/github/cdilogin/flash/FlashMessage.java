package io.github.cdilogin.flash;

import java.io.Serializable;

/**
 * A text that is said once.
 *
 * @param category what kind of message it is, for the page to style; {@code message} for the
 *     library's own
 * @param text plain text; escape it where you show it, as Facelets does by itself
 * @since 0.1.0
 */
public record FlashMessage(String category, String text) implements Serializable {

  /** The category of the library's own messages. */
  public static final String MESSAGE = "message";
}
