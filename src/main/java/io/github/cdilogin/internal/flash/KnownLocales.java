package io.github.cdilogin.internal.flash;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The locales among which a client can choose: those that the Java runtime knows, and the languages
 * of ISO 639-1. What a client writes is compared with them and never made into a locale, so that
 * many values cost nothing.
 */
final class KnownLocales {

  private static final int LONGEST_TAG = 35;
  private static final int MOST_RANGES = 32;

  private static final Map<String, Locale> BY_TAG = all();

  private KnownLocales() {}

  /**
   * The language that the client prefers, as {@code getLocale()} of a request understands it.
   *
   * @return a known locale: the nearest one, else the root; the server's without {@code
   *     Accept-Language}
   */
  static Locale of(HttpServletRequest request) {
    String preferred = preferred(request.getHeader("Accept-Language"));
    return nearest(preferred == null ? Locale.getDefault().toLanguageTag() : preferred);
  }

  /** RFC 4647, section 3.4: what is too special is cut off from the end. */
  private static Locale nearest(String tag) {
    String range = tag.length() > LONGEST_TAG ? "" : tag.toLowerCase(Locale.ROOT);
    while (!range.isEmpty()) {
      Locale known = BY_TAG.get(range);
      if (known != null) {
        return known;
      }
      range = range.substring(0, Math.max(0, range.lastIndexOf('-')));
    }
    return Locale.ROOT;
  }

  /** The first range of the highest quality; {@code null} if the header names no language. */
  private static @Nullable String preferred(@Nullable String header) {
    String best = null;
    double highest = 0;
    for (String range : header == null ? new String[0] : header.split(",", MOST_RANGES)) {
      String[] tagAndQuality = range.split(";", 2);
      String tag = tagAndQuality[0].strip();
      double quality = tagAndQuality.length == 1 ? 1 : quality(tagAndQuality[1].strip());
      if (quality > highest && !tag.isEmpty() && !tag.equals("*")) {
        best = tag;
        highest = quality;
      }
    }
    return best;
  }

  private static double quality(String parameter) {
    try {
      return parameter.startsWith("q=") ? Double.parseDouble(parameter.substring(2)) : 1;
    } catch (NumberFormatException malformed) {
      return 0;
    }
  }

  private static Map<String, Locale> all() {
    Map<String, Locale> all = new HashMap<>();
    for (String language : Locale.getISOLanguages()) {
      Locale locale = new Locale(language);
      all.put(locale.toLanguageTag(), locale);
    }
    Stream.of(Locale.getAvailableLocales())
        .filter(locale -> locale.getVariant().isEmpty() && !locale.hasExtensions())
        .filter(locale -> !locale.getLanguage().isEmpty())
        .forEach(locale -> all.put(locale.toLanguageTag().toLowerCase(Locale.ROOT), locale));
    return Map.copyOf(all);
  }
}
