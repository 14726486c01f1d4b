package conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parses the query of a request, because {@code getParameter} reads the form as well. */
public final class Query {

  private Query() {}

  /** Returns the first value of each parameter, in the order of the query. */
  public static Map<String, String> of(HttpServletRequest request) {
    Map<String, String> first = new LinkedHashMap<>();
    String query = request.getQueryString();
    if (query != null) {
      for (String pair : query.split("&")) {
        int end = pair.indexOf('=');
        String name = decode(end < 0 ? pair : pair.substring(0, end));
        first.putIfAbsent(name, end < 0 ? "" : decode(pair.substring(end + 1)));
      }
    }
    return first;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (IllegalArgumentException malformed) {
      return text;
    }
  }
}
