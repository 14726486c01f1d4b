package io.github.cdilogin.internal.configuration;

import org.jspecify.annotations.Nullable;

/**
 * The message of a refusal on the view to which the client is redirected.
 *
 * @param category the category of the message, for the style of the page
 * @param text the text; {@code null} for the default text in the language of the client
 * @param silent whether there is no message
 * @since 0.1.0
 */
public record MessageSettings(String category, @Nullable String text, boolean silent) {

  /**
   * Creates a message with the default text.
   *
   * @param category the category
   * @return the message
   */
  public static MessageSettings defaults(String category) {
    return new MessageSettings(category, null, false);
  }

  /**
   * Returns a copy with a text of the application.
   *
   * @param words the text; {@code null} for no message
   * @return the message
   */
  public MessageSettings withText(@Nullable String words) {
    return new MessageSettings(category, words, words == null);
  }

  /**
   * Returns a copy with another category.
   *
   * @param other the category
   * @return the message
   */
  public MessageSettings withCategory(String other) {
    return new MessageSettings(other, text, silent);
  }
}
