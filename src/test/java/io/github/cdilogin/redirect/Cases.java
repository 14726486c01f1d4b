package io.github.cdilogin.redirect;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The values of a data file, one a line. Its notation is described in {@code hostile-next.txt}. */
final class Cases {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(origin|host|context)}");
  private static final Pattern REPEATED = Pattern.compile("\\{(a|slash):(\\d+)}");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Cases() {}

  static Stream<String> lines(String file) {
    try (InputStream data = Objects.requireNonNull(Cases.class.getResourceAsStream(file), file);
        BufferedReader reader = new BufferedReader(new InputStreamReader(data, UTF_8))) {
      return reader.lines().filter(Cases::isValue).map(Cases::filled).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isValue(String line) {
    return !line.isEmpty() && !line.startsWith("# ") && !line.startsWith("[");
  }

  private static String filled(String line) {
    String placed = PLACEHOLDER.matcher(line).replaceAll(Cases::place);
    String repeated = REPEATED.matcher(placed).replaceAll(Cases::repeat);
    return UNICODE.matcher(repeated).replaceAll(Cases::character).translateEscapes();
  }

  private static String place(MatchResult name) {
    return switch (name.group(1)) {
      case "origin" -> "http://" + Requests.HOST;
      case "host" -> Requests.HOST;
      default -> Requests.CONTEXT;
    };
  }

  private static String repeat(MatchResult wanted) {
    String unit = wanted.group(1).equals("a") ? "a" : "/";
    return unit.repeat(Integer.parseInt(wanted.group(2)));
  }

  private static String character(MatchResult code) {
    String character = String.valueOf((char) Integer.parseInt(code.group(1), 16));
    return character.equals("\\") ? "\\\\\\\\" : character;
  }
}
