package io.github.cdilogin.redirect;

import io.github.cdilogin.internal.http.PercentEncodeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The five parts of a URL, split as in <a
 * href="https://www.rfc-editor.org/rfc/rfc3986#appendix-B">RFC 3986, appendix B</a>. Every text can
 * be split, so this validates nothing. Scheme and authority are in lower case.
 */
record ParsedUrl(
    @Nullable String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  /** Possessive quantifiers only, so that every text is matched in linear time. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([^:/?#]++):)?+(?://([^/?#]*+))?+([^?#]*+)(?:\\?([^#]*+))?+(?:#(.*+))?+",
          Pattern.DOTALL);

  private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*+");
  private static final Pattern LEADING_SLASHES = Pattern.compile("^/*+");

  static ParsedUrl of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new AssertionError("The pattern matches every text");
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

  /** Converts ASCII letters only: the rules of Unicode map the Kelvin sign to {@code k}. */
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

  /** Returns the path with exactly one leading slash. Two slashes would begin a host. */
  static String rooted(String path) {
    return LEADING_SLASHES.matcher(path).replaceFirst("/");
  }

  /** Checks whether this is a path that begins with a slash, without scheme and host. */
  boolean isPathAbsolute() {
    return scheme == null && authority == null && path.startsWith("/");
  }

  /** Returns this URL without scheme and host. */
  ParsedUrl toPathAbsolute() {
    return withAddress(null, null, path.isEmpty() ? "/" : path);
  }

  /** Returns this URL without dot segments. The path has to begin with a slash. */
  ParsedUrl resolved() {
    return withAddress(scheme, authority, withoutDotSegments(path));
  }

  /**
   * Checks whether a server or a browser could read the beginning of the resolved path as a host.
   * Some servers drop path parameters first.
   */
  boolean canBeReadAsHost() {
    String withoutParameters = PATH_PARAMETER.matcher(path).replaceAll("");
    return withoutDotSegments(path).startsWith("//")
        || withoutDotSegments(withoutParameters).startsWith("//");
  }

  /**
   * Resolves {@code .} and {@code ..} as browsers do, including percent-encoded dots.
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

  ParsedUrl withAddress(@Nullable String newScheme, @Nullable String newAuthority, String newPath) {
    return new ParsedUrl(newScheme, newAuthority, newPath, query, fragment);
  }

  ParsedUrl withQuery(@Nullable String newQuery) {
    return new ParsedUrl(scheme, authority, path, newQuery, fragment);
  }

  ParsedUrl withoutFragment() {
    return new ParsedUrl(scheme, authority, path, query, null);
  }

  /** Returns the URL, with path, query and fragment encoded as by a browser. */
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
