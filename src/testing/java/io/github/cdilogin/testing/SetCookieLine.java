package io.github.cdilogin.testing;

import jakarta.servlet.http.Cookie;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lines of the header {@code Set-Cookie}. */
final class SetCookieLine {

  private static final Set<String> FLAGS = flags();

  private SetCookieLine() {}

  static String of(Cookie cookie) {
    StringBuilder line = new StringBuilder(cookie.getName()).append('=').append(cookie.getValue());
    cookie
        .getAttributes()
        .forEach(
            (name, value) -> {
              if (!FLAGS.contains(name)) {
                line.append("; ").append(name).append('=').append(value);
              } else if (!value.equals("false")) {
                line.append("; ").append(name);
              }
            });
    return line.toString();
  }

  /** Sets the cookies of these lines, and deletes those that the lines delete. */
  static void apply(Collection<String> lines, Map<String, String> cookies) {
    for (String line : lines) {
      String[] nameAndValue = line.split(";", 2)[0].split("=", 2);
      if (nameAndValue[1].isEmpty() || line.contains("Max-Age=0")) {
        cookies.remove(nameAndValue[0]);
      } else {
        cookies.put(nameAndValue[0], nameAndValue[1]);
      }
    }
  }

  private static Set<String> flags() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(Set.of("Secure", "HttpOnly"));
    return names;
  }
}
