package io.github.cdilogin.redirect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where the browser is now: the <a
 * href="https://html.spec.whatwg.org/multipage/browsers.html#origin">origin</a> of a request, and
 * the one rule against open redirects.
 */
record Origin(String scheme, String host, int port) {

  static Origin of(HttpServletRequest request) {
    String host = ParsedUrl.lowerCase(request.getServerName());
    return new Origin(request.getScheme(), bracketed(host), request.getServerPort());
  }

  /** Some servers give an IPv6 address without the brackets that it has in a URL. */
  private static String bracketed(String host) {
    return host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
  }

  /** The text as a place at this origin, or nothing if a browser could understand another one. */
  Optional<ParsedUrl> own(String text) {
    if (hasCharacterThatBrowsersReinterpret(text)) {
      return Optional.empty();
    }
    ParsedUrl url = ParsedUrl.of(withoutTrailingSpaces(text));
    return url.isPathAbsolute() || isHere(url) ? path(url.toPathAbsolute()) : Optional.empty();
  }

  private static Optional<ParsedUrl> path(ParsedUrl url) {
    return url.canBeTakenForAHost() ? Optional.empty() : Optional.of(url.resolved());
  }

  /** Browsers drop tabs and line breaks, strip controls, and take a backslash for a slash. */
  private static boolean hasCharacterThatBrowsersReinterpret(String text) {
    return text.chars().anyMatch(c -> c < ' ' || c == 0x7F || c == '\\');
  }

  private static String withoutTrailingSpaces(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /**
   * By spelling, not by parsing: user info, odd ports and look-alike hosts are all just unequal.
   * The other one of http and https is taken for ours, since a server behind a proxy may not know
   * by which it is seen; what comes out is a path and leaves the scheme alone.
   */
  private boolean isHere(ParsedUrl url) {
    return ("http".equals(url.scheme()) || "https".equals(url.scheme()))
        && (authority().equals(url.authority()) || withPort().equals(url.authority()));
  }

  private String authority() {
    int defaultPort = scheme.equals("https") ? 443 : 80;
    return port == defaultPort ? host : withPort();
  }

  private String withPort() {
    return host + ":" + port;
  }

  /** As browsers write it: without a port that the scheme implies. */
  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
