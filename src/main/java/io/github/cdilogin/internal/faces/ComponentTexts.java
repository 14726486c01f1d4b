package io.github.cdilogin.internal.faces;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the components in the language of the view, as other labels of the page. A bundle
 * {@code LoginMessages.properties} in the root of the application's classes overrides them.
 */
final class ComponentTexts {

  private static final String APPLICATION_BUNDLE = "LoginMessages";
  private static final String OUR_BUNDLE = "io.github.cdilogin.faces.components";
  private static final Control ONLY_THIS_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private ComponentTexts() {}

  /** Returns the text of the application, else that of the library. */
  static String get(FacesContext faces, String key) {
    UIViewRoot view = faces.getViewRoot();
    Locale locale = view == null ? Locale.ROOT : view.getLocale();
    return find(APPLICATION_BUNDLE, locale, Thread.currentThread().getContextClassLoader(), key)
        .or(() -> find(OUR_BUNDLE, locale, ComponentTexts.class.getClassLoader(), key))
        .orElse(key);
  }

  private static Optional<String> find(
      String bundle, Locale locale, @Nullable ClassLoader loader, String key) {
    try {
      return loader == null
          ? Optional.empty()
          : Optional.of(
              ResourceBundle.getBundle(bundle, locale, loader, ONLY_THIS_LANGUAGE).getString(key));
    } catch (MissingResourceException missing) {
      return Optional.empty();
    }
  }
}
