package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters that a query holds. */
final class QueryParameters {

  private QueryParameters() {}

  static Map<String, String[]> of(@Nullable String query) {
    Map<String, String[]> parameters = new LinkedHashMap<>();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        String[] nameAndValue = pair.split("=", 2);
        String value = nameAndValue.length == 1 ? "" : decoded(nameAndValue[1]);
        parameters.merge(decoded(nameAndValue[0]), new String[] {value}, QueryParameters::joined);
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static String[] joined(String[] first, String[] more) {
    return Stream.of(first, more).flatMap(Stream::of).toArray(String[]::new);
  }
}
