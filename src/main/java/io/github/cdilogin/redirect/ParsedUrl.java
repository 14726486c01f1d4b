package io.github.cdilogin.redirect;

import io.github.cdilogin.internal.http.PercentEncodeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The five parts of a URL, cut where <a
 * href="https://www.rfc-editor.org/rfc/rfc3986#appendix-B">RFC 3986, appendix B</a> cuts them. Any
 * text has such parts, so this is a cut and not a check. Scheme and authority are in lower case.
 */
record ParsedUrl(
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

  private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*+");
  private static final Pattern LEADING_SLASHES = Pattern.compile("^/*+");

  static ParsedUrl of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new AssertionError("Each text has the parts of a URL");
    }
    String scheme = parts.group(1);
    String authority = parts.group(2);
    return new ParsedUrl(
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

  /** The same place without its scheme and host. */
  ParsedUrl toPathAbsolute() {
    return at(null, null, path.isEmpty() ? "/" : path);
  }

  /** The same place without dot segments. The path has to begin with a slash. */
  ParsedUrl resolved() {
    return at(scheme, authority, withoutDotSegments(path));
  }

  /**
   * Whether a server or a browser that resolves the path could take its beginning for a host. Some
   * servers drop path parameters first.
   */
  boolean canBeTakenForAHost() {
    String withoutParameters = PATH_PARAMETER.matcher(path).replaceAll("");
    return withoutDotSegments(path).startsWith("//")
        || withoutDotSegments(withoutParameters).startsWith("//");
  }

  /**
   * A path as browsers send it: {@code .} and {@code ..} are resolved, also where the dots are
   * percent-encoded.
   *
   * @see <a href="https://url.spec.whatwg.org/#path-state">URL standard, path state</a>
   */
  static String withoutDotSegments(String path) {
    StringBuilder resolved = new StringBuilder(path.length());
    int start = 1;
    for (int end = path.indexOf('/', start); start > 0; end = path.indexOf('/', start)) {
      boolean last = end < 0;
      append(path.substring(start, last ? path.length() : end), last, resolved);
      start = end + 1;
    }
    return resolved.toString();
  }

  private static void append(String segment, boolean last, StringBuilder resolved) {
    String dots = lowerCase(segment).replace("%2e", ".");
    boolean up = dots.equals("..");
    if (up) {
      resolved.setLength(Math.max(0, resolved.lastIndexOf("/")));
    }
    if (!up && !dots.equals(".")) {
      resolved.append('/').append(segment);
    } else if (last) {
      resolved.append('/');
    }
  }

  ParsedUrl at(@Nullable String newScheme, @Nullable String newAuthority, String newPath) {
    return new ParsedUrl(newScheme, newAuthority, newPath, query, fragment);
  }

  ParsedUrl asking(@Nullable String newQuery) {
    return new ParsedUrl(scheme, authority, path, newQuery, fragment);
  }

  ParsedUrl withoutFragment() {
    return new ParsedUrl(scheme, authority, path, query, null);
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
