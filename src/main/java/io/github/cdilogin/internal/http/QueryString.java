package io.github.cdilogin.internal.http;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters in the query of a URL, by names that need no encoding. */
public final class QueryString {

  private QueryString() {}

  /** Checks whether a query has the parameter. */
  public static boolean has(String name, @Nullable String query) {
    return value(name, query) != null;
  }

  /** Returns the first value of the parameter, as it is encoded; {@code null} for none. */
  public static @Nullable String value(String name, @Nullable String query) {
    return query == null || !query.contains(name)
        ? null
        : Stream.of(query.split("&", -1))
            .filter(pair -> isOf(name, pair))
            .map(pair -> pair.substring(Math.min(pair.length(), name.length() + 1)))
            .findFirst()
            .orElse(null);
  }

  /** Returns a URL without the parameter. */
  public static String without(String name, String url) {
    int query = url.indexOf('?');
    if (query < 0 || !has(name, url.substring(query + 1))) {
      return url;
    }
    String rest =
        Stream.of(url.substring(query + 1).split("&", -1))
            .filter(pair -> !isOf(name, pair))
            .collect(Collectors.joining("&"));
    return url.substring(0, query) + (rest.isEmpty() ? "" : "?" + rest);
  }

  /** Returns a URL with one more parameter. */
  public static String with(String name, String value, String url) {
    return url + (url.indexOf('?') < 0 ? "?" : "&") + name + "=" + value;
  }

  private static boolean isOf(String name, String pair) {
    return pair.equals(name) || pair.startsWith(name + "=");
  }
}
