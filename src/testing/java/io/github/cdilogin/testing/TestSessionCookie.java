package io.github.cdilogin.testing;

import jakarta.servlet.SessionCookieConfig;
import java.util.Map;
import java.util.TreeMap;

/** The attributes of the session cookie that the application of a test configures. */
final class TestSessionCookie {

  private TestSessionCookie() {}

  static SessionCookieConfig create() {
    Map<String, String> attributes = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    return UnsupportedApiProxy.of(
        SessionCookieConfig.class,
        Map.of(
            "getAttribute", name -> attributes.get((String) name[0]),
            "getAttributes", nothing -> Map.copyOf(attributes),
            "setAttribute", pair -> attributes.put((String) pair[0], (String) pair[1]),
            "isHttpOnly", nothing -> Boolean.valueOf(attributes.get("HttpOnly")),
            "isSecure", nothing -> Boolean.valueOf(attributes.get("Secure"))));
  }
}
