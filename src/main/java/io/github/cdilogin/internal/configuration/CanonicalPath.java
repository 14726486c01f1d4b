package io.github.cdilogin.internal.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * One form for all spellings of a path that some server or file system takes for the same resource:
 * percent-encoded once more, with path parameters, backslashes, empty and dot segments, and dots or
 * blanks at the end of a segment.
 */
final class CanonicalPath {

  private static final int DEEPEST_ENCODING = 3;
  private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*+");

  private CanonicalPath() {}

  static String of(String path) {
    return resolved(decoded(path));
  }

  private static String decoded(String path) {
    String text = path;
    for (int depth = 0; depth < DEEPEST_ENCODING && text.contains("%"); depth++) {
      try {
        text = URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
      } catch (IllegalArgumentException malformed) {
        return text;
      }
    }
    return text;
  }

  private static String resolved(String path) {
    Deque<String> segments = new ArrayDeque<>();
    String plain = PATH_PARAMETER.matcher(path.replace('\\', '/')).replaceAll("");
    for (String segment : plain.split("/", -1)) {
      String name = withoutEnd(segment);
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!name.isEmpty()) {
        segments.addLast(name);
      }
    }
    return "/" + String.join("/", segments);
  }

  private static String withoutEnd(String segment) {
    int end = segment.length();
    while (end > 0 && (segment.charAt(end - 1) == '.' || segment.charAt(end - 1) <= ' ')) {
      end--;
    }
    return segment.substring(0, end);
  }
}
