package io.github.cdilogin.internal.flash;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The locales that a client can choose: those of the Java runtime, and the languages of ISO 639-1.
 * Values of a client are compared with them, and never create a locale. So a client cannot fill the
 * memory.
 */
final class KnownLocales {

  private static final int LONGEST_TAG = 35;
  private static final int MOST_RANGES = 32;

  private static final Map<String, Locale> BY_TAG = all();

  private KnownLocales() {}

  /**
   * Returns the preferred language of the client, as {@code getLocale()} of a request does.
   *
   * @return the nearest known locale, else the root locale; without {@code Accept-Language} the
   *     locale of the server
   */
  static Locale of(HttpServletRequest request) {
    String preferred = preferred(request.getHeader("Accept-Language"));
    return nearest(preferred == null ? Locale.getDefault().toLanguageTag() : preferred);
  }

  /** Removes subtags from the end until a locale is known (RFC 4647, section 3.4). */
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

  /** Returns the first range of the highest quality; {@code null} if there is none. */
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
