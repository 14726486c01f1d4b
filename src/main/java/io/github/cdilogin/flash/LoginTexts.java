package io.github.cdilogin.flash;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * What the library says to visitors, in their language. An application replaces a text by a bundle
 * of its own, {@code LoginMessages.properties} in the root of its classes, with the same keys; what
 * it leaves out stays ours.
 */
public enum LoginTexts {
  /** Said to a stranger who asked for a guarded page. */
  LOGIN("login.required"),
  /** Said to somebody who has to prove himself again. */
  REFRESH("login.refresh"),
  /** Said to somebody whose login ran out. */
  EXPIRED("login.expired");

  private static final String APPLICATION_BUNDLE = "LoginMessages";
  private static final String OUR_BUNDLE = "io.github.cdilogin.flash.messages";
  private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final String key;

  LoginTexts(String key) {
    this.key = key;
  }

  /**
   * The text.
   *
   * @param locale the visitor's language
   * @return the application's text in that language, else ours
   */
  public String in(Locale locale) {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    return find(APPLICATION_BUNDLE, locale, application)
        .or(() -> find(OUR_BUNDLE, locale, LoginTexts.class.getClassLoader()))
        .orElse(key);
  }

  private Optional<String> find(String bundle, Locale locale, ClassLoader loader) {
    try {
      return Optional.of(ResourceBundle.getBundle(bundle, locale, loader, EXACT).getString(key));
    } catch (MissingResourceException absent) {
      return Optional.empty();
    }
  }
}
