package io.github.cdilogin.flash;

import java.io.Serializable;

/**
 * A message that is shown once.
 *
 * @param category the kind of message, for the page to style; {@code message} for the library's own
 * @param text plain text; escape it where you show it, as Facelets does by itself
 * @since 0.1.0
 */
public record FlashMessage(String category, String text) implements Serializable {

  /** The category of the library's own messages. */
  public static final String MESSAGE = "message";
}
