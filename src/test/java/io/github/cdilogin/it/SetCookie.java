package io.github.cdilogin.it;

import static java.lang.String.CASE_INSENSITIVE_ORDER;
import static java.util.Collections.unmodifiableMap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One {@code Set-Cookie} header line, kept as the server wrote it.
 *
 * @param attributes by name, whatever its case; an attribute without a value has the empty text
 */
public record SetCookie(String name, String value, Map<String, String> attributes) {

  /** Reads a header line as RFC 6265, section 5.2, wants it: what is not understood is kept. */
  public static SetCookie parse(String line) {
    String[] parts = line.split(";", -1);
    Map<String, String> attributes = new TreeMap<>(CASE_INSENSITIVE_ORDER);
    Arrays.stream(parts)
        .skip(1)
        .map(Pair::of)
        .forEach(attribute -> attributes.put(attribute.name, attribute.value));
    Pair cookie = Pair.of(parts[0]);
    return new SetCookie(cookie.name, cookie.value, unmodifiableMap(attributes));
  }

  public Optional<String> path() {
    return attribute("Path");
  }

  public Optional<Duration> maxAge() {
    return attribute("Max-Age").map(Long::parseLong).map(Duration::ofSeconds);
  }

  public Optional<Instant> expires() {
    return attribute("Expires").map(SetCookie::instant);
  }

  public Optional<String> sameSite() {
    return attribute("SameSite");
  }

  public boolean isSecure() {
    return attributes.containsKey("Secure");
  }

  public boolean isHttpOnly() {
    return attributes.containsKey("HttpOnly");
  }

  /** When a browser that got this line now forgets it; empty if it lasts as long as the browser. */
  public Optional<Instant> end(Instant now) {
    return maxAge().map(now::plus).or(this::expires);
  }

  private Optional<String> attribute(String name) {
    return Optional.ofNullable(attributes.get(name)).filter(text -> !text.isEmpty());
  }

  /** Some servers still write the day with hyphens, as Netscape did. */
  private static Instant instant(String date) {
    return ZonedDateTime.parse(date.replace('-', ' '), DateTimeFormatter.RFC_1123_DATE_TIME)
        .toInstant();
  }

  private record Pair(String name, String value) {
    static Pair of(String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Pair(text.strip(), "")
          : new Pair(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
  }
}
