package io.github.cdilogin.testing;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The locales that the header {@code Accept-Language} names, the preferred one first. */
final class AcceptedLocales {

  private AcceptedLocales() {}

  static List<Locale> of(@Nullable String header) {
    List<Locale> accepted = header == null ? List.of() : named(header);
    return accepted.isEmpty() ? List.of(Locale.getDefault()) : accepted;
  }

  private static List<Locale> named(String header) {
    try {
      return LanguageRange.parse(header).stream()
          .map(LanguageRange::getRange)
          .filter(range -> !range.contains("*"))
          .map(Locale::forLanguageTag)
          .toList();
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }
}
