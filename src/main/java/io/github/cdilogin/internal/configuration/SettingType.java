package io.github.cdilogin.internal.configuration;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The type of the value of a setting.
 *
 * @param <T> the Java type
 * @param name the name of the type in messages: "x is not ..."
 * @param example an example of a value
 * @param reader parses a text; empty if it is malformed
 */
public record SettingType<T>(String name, String example, Function<String, Optional<T>> reader) {

  /** {@code true} or {@code false}. */
  public static final SettingType<Boolean> BOOLEAN =
      new SettingType<>("true or false", "true", SettingType::flag);

  /** An ISO-8601 duration, or a number of seconds. */
  public static final SettingType<Duration> DURATION =
      new SettingType<>("a duration", "PT30M", SettingType::duration);

  /** Texts separated by commas. Accepts every text, so that no message shows a secret key. */
  public static final SettingType<List<String>> LIST =
      new SettingType<>("a list", "one,two", text -> Optional.of(parts(text, ",")));

  /** Pairs such as {@code a=1, b=2}, separated by commas or blanks. */
  public static final SettingType<Map<String, String>> PAIRS =
      new SettingType<>("pairs", "one=1,two=2", SettingType::pairs);

  /**
   * Creates a type that accepts any text.
   *
   * @param name the name of the type
   * @param example an example of a value
   * @return the type
   */
  public static SettingType<String> text(String name, String example) {
    return new SettingType<>(name, example, Optional::of);
  }

  /**
   * Creates a type for the constants of an enum, in upper or lower case, with hyphens or
   * underscores.
   *
   * @param <E> the enum
   * @param words the enum
   * @param example one of them
   * @return the type
   */
  public static <E extends Enum<E>> SettingType<E> oneOf(Class<E> words, E example) {
    Map<String, E> known = new LinkedHashMap<>();
    for (E constant : words.getEnumConstants()) {
      known.put(word(constant), constant);
    }
    String all = String.join(", ", known.keySet()).replaceFirst(", ([^,]*)$", " or $1");
    return new SettingType<>(
        all,
        word(example),
        text -> Optional.ofNullable(known.get(text.toLowerCase(Locale.ROOT).replace('_', '-'))));
  }

  /**
   * Returns a copy with another name.
   *
   * @param other the name of the type
   * @param better an example of a value
   * @return the type
   */
  public SettingType<T> called(String other, String better) {
    return new SettingType<>(other, better, reader);
  }

  /**
   * Parses a text.
   *
   * @param text the text of the setting
   * @return the value; empty if the text is malformed
   */
  public Optional<T> read(String text) {
    return reader.apply(text);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> duration(String text) {
    boolean seconds = text.matches("[0-9]{1,18}");
    try {
      return Optional.of(seconds ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : parts(text, "[,\\s]+")) {
      int middle = pair.indexOf('=');
      if (middle < 0) {
        return Optional.empty();
      }
      pairs.put(pair.substring(0, middle), pair.substring(middle + 1));
    }
    return Optional.of(pairs);
  }

  private static List<String> parts(String text, String separator) {
    return Stream.of(text.split(separator)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
