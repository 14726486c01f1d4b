package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Deque;

/** The path that a server maps to a servlet (Servlet 6.0, section 3.5.2). */
final class CanonicalPath {

  private CanonicalPath() {}

  /** Without path parameters, decoded, without empty segments and dot segments. */
  static String of(String path) {
    if (path.isEmpty()) {
      return "";
    }
    Deque<String> kept = new ArrayDeque<>();
    String[] segments = path.split("/", -1);
    String segment = "";
    for (String each : segments) {
      segment = decoded(each.split(";", 2)[0]);
      if (segment.equals("..")) {
        kept.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        kept.add(segment);
      }
    }
    String canonical = "/" + String.join("/", kept);
    return segment.equals(kept.peekLast()) || kept.isEmpty() ? canonical : canonical + "/";
  }

  private static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
  }
}
