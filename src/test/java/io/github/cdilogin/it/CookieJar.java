package io.github.cdilogin.it;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies of one user, kept and sent by the rules of RFC 6265: path, expiry and {@code Secure}
 * count. Written because {@link java.net.CookieManager} sends a cookie of {@code /app} to {@code
 * /app2} as well. Safe for parallel requests of one user.
 */
public final class CookieJar {
  private final Clock clock;
  private final Map<Key, Stored> cookies = new LinkedHashMap<>();

  CookieJar(Clock clock) {
    this.clock = clock;
  }

  /** The value that a request to this address would carry. */
  public synchronized Optional<String> value(String name, URI to) {
    return sentTo(to)
        .filter(cookie -> cookie.getKey().name.equals(name))
        .map(cookie -> cookie.getValue().value)
        .findFirst();
  }

  /** Plants a cookie, as an attacker would. */
  public synchronized void put(String name, String value, String path) {
    cookies.put(new Key(name, path), new Stored(value, false, Instant.MAX));
  }

  /** Forgets all cookies of this name. */
  public synchronized void remove(String name) {
    cookies.keySet().removeIf(key -> key.name.equals(name));
  }

  synchronized void take(URI from, List<SetCookie> answered) {
    answered.forEach(cookie -> take(from, cookie));
  }

  /** The {@code Cookie} header for a request to this address; empty if there is nothing to send. */
  synchronized Optional<String> header(URI to) {
    String line =
        sentTo(to)
            .map(cookie -> cookie.getKey().name + "=" + cookie.getValue().value)
            .collect(joining("; "));
    return Optional.of(line).filter(text -> !text.isEmpty());
  }

  private void take(URI from, SetCookie cookie) {
    Instant now = clock.instant();
    Key key = new Key(cookie.name(), cookie.path().orElseGet(() -> folder(from)));
    Instant end = cookie.end(now).orElse(Instant.MAX);
    if (end.isAfter(now)) {
      cookies.put(key, new Stored(cookie.value(), cookie.isSecure(), end));
    } else {
      cookies.remove(key);
    }
  }

  /** The longest path first, as browsers do. */
  private Stream<Map.Entry<Key, Stored>> sentTo(URI to) {
    Instant now = clock.instant();
    return cookies.entrySet().stream()
        .filter(cookie -> cookie.getKey().covers(to.getRawPath()))
        .filter(cookie -> cookie.getValue().end.isAfter(now))
        .filter(cookie -> !cookie.getValue().secure || isTrustworthy(to))
        .sorted(comparingInt(cookie -> -cookie.getKey().path.length()));
  }

  /** Browsers treat the loopback address like https. */
  private static boolean isTrustworthy(URI to) {
    return "https".equals(to.getScheme()) || "127.0.0.1".equals(to.getHost());
  }

  private static String folder(URI from) {
    int slash = from.getRawPath().lastIndexOf('/');
    return slash <= 0 ? "/" : from.getRawPath().substring(0, slash);
  }

  private record Key(String name, String path) {
    boolean covers(String other) {
      return other.equals(path) || other.startsWith(path.endsWith("/") ? path : path + "/");
    }
  }

  private record Stored(String value, boolean secure, Instant end) {}
}
