package io.github.cdilogin.internal.flash;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The library's texts in the client's language. An application replaces a text by a bundle of its
 * own, {@code LoginMessages.properties} in the root of its classes, with the same keys; what it
 * leaves out stays ours. One object for each application; thread-safe.
 *
 * <p>Decision: no {@code ResourceBundle.getBundle}, which looks up and keeps something for each
 * locale that a client names. A client chooses among {@link KnownLocales}, each of which is looked
 * up once.
 */
public final class TextBundles {

  private static final String APPLICATION_BUNDLE = "LoginMessages";
  private static final String OUR_BUNDLE = "io.github.cdilogin.flash.messages";
  private static final Control NAMES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Map<Locale, Map<MessageKey, String>> texts = new ConcurrentHashMap<>();

  /** The texts of the application whose class loader the calling threads have. */
  public TextBundles() {}

  /**
   * The text.
   *
   * @param text which
   * @param request any request; its header names the languages of the client
   * @return the application's text in that language, else ours
   */
  public String get(MessageKey text, HttpServletRequest request) {
    return Objects.requireNonNull(
        texts.computeIfAbsent(KnownLocales.of(request), TextBundles::in).get(text));
  }

  private static Map<MessageKey, String> in(Locale locale) {
    List<ResourceBundle> bundles =
        Stream.concat(
                bundles(APPLICATION_BUNDLE, locale, Thread.currentThread().getContextClassLoader()),
                bundles(OUR_BUNDLE, locale, TextBundles.class.getClassLoader()))
            .toList();
    Map<MessageKey, String> found = new EnumMap<>(MessageKey.class);
    for (MessageKey text : MessageKey.values()) {
      found.put(text, first(text.key(), bundles));
    }
    return found;
  }

  private static String first(String key, List<ResourceBundle> bundles) {
    return bundles.stream()
        .filter(bundle -> bundle.containsKey(key))
        .findFirst()
        .map(bundle -> bundle.getString(key))
        .orElse(key);
  }

  /** From the most special to the root. */
  private static Stream<ResourceBundle> bundles(
      String name, Locale locale, @Nullable ClassLoader loader) {
    return loader == null
        ? Stream.empty()
        : NAMES.getCandidateLocales(name, locale).stream()
            .map(candidate -> NAMES.toBundleName(name, candidate))
            .flatMap(bundle -> read(NAMES.toResourceName(bundle, "properties"), loader));
  }

  private static Stream<ResourceBundle> read(String resource, ClassLoader loader) {
    try (InputStream file = loader.getResourceAsStream(resource)) {
      return file == null ? Stream.empty() : Stream.of(new PropertyResourceBundle(file));
    } catch (IOException | IllegalArgumentException unreadable) {
      return Stream.empty();
    }
  }
}
