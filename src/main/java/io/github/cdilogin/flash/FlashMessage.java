package io.github.cdilogin.flash;

import java.io.Serializable;

/**
 * A message that is shown once. Immutable.
 *
 * <pre>{@code
 * flash.take().forEach(message -> page.show(message.category(), message.text()));
 * }</pre>
 *
 * @param category the kind of message, for the style of the page, such as {@code success}
 * @param text plain text. Facelets escapes it; a page that does not escape values has to do so
 * @since 0.1.0
 */
public record FlashMessage(String category, String text) implements Serializable {

  /** The default category of the library's messages: {@code message}. */
  public static final String MESSAGE = "message";
}
