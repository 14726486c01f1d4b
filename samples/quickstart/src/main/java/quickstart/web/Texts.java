package quickstart.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the application in the language of the request. It makes the same choice as Faces:
 * the first language of the client that {@code faces-config.xml} supports, else English.
 */
@ApplicationScoped
public class Texts {

  private static final String BUNDLE = "quickstart.texts";
  static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);

  @Inject HttpServletRequest request;

  public String get(String key) {
    return get(key, request);
  }

  public String get(String key, HttpServletRequest client) {
    return ResourceBundle.getBundle(BUNDLE, localeOf(client)).getString(key);
  }

  private static Locale localeOf(HttpServletRequest client) {
    return Collections.list(client.getLocales()).stream()
        .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
        .filter(SUPPORTED::contains)
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
