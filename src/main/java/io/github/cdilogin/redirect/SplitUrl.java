package io.github.cdilogin.redirect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The five parts of a URL, cut where <a
 * href="https://www.rfc-editor.org/rfc/rfc3986#appendix-B">RFC 3986, appendix B</a> cuts them. Any
 * text has such parts, so this is a cut and not a check. Scheme and authority are in lower case.
 */
record SplitUrl(
    @Nullable String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  /** Possessive throughout: one pass over the text, however long and however odd. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([^:/?#]++):)?+(?://([^/?#]*+))?+([^?#]*+)(?:\\?([^#]*+))?+(?:#(.*+))?+",
          Pattern.DOTALL);

  private static final Pattern LEADING_SLASHES = Pattern.compile("^/*+");

  static SplitUrl of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new AssertionError("Each text has the parts of a URL");
    }
    String scheme = parts.group(1);
    String authority = parts.group(2);
    return new SplitUrl(
        scheme == null ? null : lowerCase(scheme),
        authority == null ? null : lowerCase(authority),
        parts.group(3),
        parts.group(4),
        parts.group(5));
  }

  /** ASCII letters only. Unicode's rules would turn a Kelvin sign into an ordinary {@code k}. */
  static String lowerCase(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < lower.length(); i++) {
      char letter = lower.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        lower.setCharAt(i, (char) (letter + ('a' - 'A')));
      }
    }
    return lower.toString();
  }

  /** The path with one slash in front: with two it would be the address of a host. */
  static String rooted(String path) {
    return LEADING_SLASHES.matcher(path).replaceFirst("/");
  }

  /** Whether this names a place on whatever host it is read at. */
  boolean isPathAbsolute() {
    return scheme == null && authority == null && path.startsWith("/");
  }

  /**
   * The same place without its scheme and host. A path of two slashes would become the address of
   * another host, so it gets a first segment that browsers drop.
   */
  SplitUrl toPathAbsolute() {
    String visible = path.isEmpty() ? "/" : path;
    return at(null, null, visible.startsWith("//") ? "/." + visible : visible);
  }

  SplitUrl at(@Nullable String newScheme, @Nullable String newAuthority, String newPath) {
    return new SplitUrl(newScheme, newAuthority, newPath, query, fragment);
  }

  SplitUrl asking(@Nullable String newQuery) {
    return new SplitUrl(scheme, authority, path, newQuery, fragment);
  }

  SplitUrl withoutFragment() {
    return new SplitUrl(scheme, authority, path, query, null);
  }

  /** The whole again, with path, query and fragment as a browser would send them. */
  @Override
  public String toString() {
    StringBuilder url = new StringBuilder();
    if (scheme != null) {
      url.append(scheme).append(':');
    }
    if (authority != null) {
      url.append("//").append(authority);
    }
    url.append(PercentEncodeSet.PATH.encode(path));
    if (query != null) {
      url.append('?').append(PercentEncodeSet.QUERY.encode(query));
    }
    if (fragment != null) {
      url.append('#').append(PercentEncodeSet.FRAGMENT.encode(fragment));
    }
    return url.toString();
  }
}
