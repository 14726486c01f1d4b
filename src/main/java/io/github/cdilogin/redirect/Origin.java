package io.github.cdilogin.redirect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The <a href="https://html.spec.whatwg.org/multipage/browsers.html#origin">origin</a> of a
 * request. Contains the check against open redirects.
 */
record Origin(String scheme, String host, int port) {

  static Origin of(HttpServletRequest request) {
    String host = ParsedUrl.lowerCase(request.getServerName());
    return new Origin(request.getScheme(), bracketed(host), request.getServerPort());
  }

  /** Adds the brackets of an IPv6 address in a URL, which some servers omit. */
  private static String bracketed(String host) {
    return host.indexOf(':') < 0 || host.startsWith("[") ? host : "[" + host + "]";
  }

  /** Returns the text as a URL of this origin; empty if a browser could read another origin. */
  Optional<ParsedUrl> resolve(String text) {
    if (hasCharacterThatBrowsersReinterpret(text)) {
      return Optional.empty();
    }
    ParsedUrl url = ParsedUrl.of(withoutTrailingSpaces(text));
    return url.isPathAbsolute() || isSameOrigin(url)
        ? checkedPath(url.toPathAbsolute())
        : Optional.empty();
  }

  private static Optional<ParsedUrl> checkedPath(ParsedUrl url) {
    return url.canBeReadAsHost() ? Optional.empty() : Optional.of(url.resolved());
  }

  /** Browsers drop tabs and line breaks, strip controls, and treat a backslash as a slash. */
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
   * Compares text instead of parsing it, so that user info, unusual ports and look-alike hosts are
   * unequal. Accepts both http and https, because a server behind a proxy may not have the scheme
   * of the client. Only the path is used, so the scheme does not change.
   */
  private boolean isSameOrigin(ParsedUrl url) {
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

  /** Returns the origin as browsers write it, without the default port of the scheme. */
  @Override
  public String toString() {
    return scheme + "://" + authority();
  }
}
