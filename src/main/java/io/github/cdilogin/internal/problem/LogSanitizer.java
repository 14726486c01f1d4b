package io.github.cdilogin.internal.problem;

import org.jspecify.annotations.Nullable;

/** Escapes text of a client for one line of a log: line breaks and terminal codes. */
public final class LogSanitizer {

  private static final int MAX_LENGTH = 200;

  private LogSanitizer() {}

  public static String of(@Nullable String text) {
    if (text == null) {
      return "-";
    }
    StringBuilder printable = new StringBuilder();
    text.codePoints().limit(MAX_LENGTH).forEach(point -> append(printable, point));
    return printable.toString();
  }

  private static void append(StringBuilder printable, int point) {
    if (isHarmless(point)) {
      printable.appendCodePoint(point);
    } else {
      printable.append(String.format("\\u%04x", point));
    }
  }

  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      default -> point != '\\';
    };
  }
}
