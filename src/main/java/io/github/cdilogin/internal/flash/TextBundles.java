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
 * The texts of the messages in the language of the client. A bundle {@code
 * LoginMessages.properties} in the root of the application's classes overrides texts with the same
 * keys. One object for each application. Thread-safe.
 *
 * <p>Decision: {@code ResourceBundle.getBundle} is not used, because it caches an entry for each
 * requested locale. A client can only choose among {@link KnownLocales}, each of which is read
 * once.
 */
public final class TextBundles {

  private static final String APPLICATION_BUNDLE = "LoginMessages";
  private static final String OUR_BUNDLE = "io.github.cdilogin.flash.messages";
  private static final Control NAMES = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Map<Locale, Map<MessageKey, String>> texts = new ConcurrentHashMap<>();

  /** Creates the texts of the application of the context class loader. */
  public TextBundles() {}

  /**
   * Returns the text of a message.
   *
   * @param text the message
   * @param request the request, whose header has the languages of the client
   * @return the text of the application, else that of the library
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

  /** Returns the bundles from the most specific locale to the root. */
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
