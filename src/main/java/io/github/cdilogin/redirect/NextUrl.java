package io.github.cdilogin.redirect;

import io.github.cdilogin.internal.http.ScriptRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A redirect target for the time after the login. It is checked: it leads to this server.
 *
 * <p>Any site can create a link with a {@code next} parameter. The value is accepted only if the
 * redirect stays at the scheme, host and port of the request. The check resolves the value as
 * browsers <a href="https://url.spec.whatwg.org/">resolve URLs</a>: they treat a backslash as a
 * slash, drop tabs and line breaks, and read {@code //host} and {@code https:host} as other hosts.
 * An instance can be used in a redirect without another check:
 *
 * <pre>{@code
 * String location =
 *     NextUrl.of(request.getParameter("next"), request).map(NextUrl::location).orElse("/notes");
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 * @see LoginUrl
 */
public final class NextUrl {

  /**
   * A redirect target is part of a query and of a header. Servers limit both to a few thousand
   * bytes, and respond with an error to longer ones.
   */
  private static final int LONGEST = 2_000;

  private final Origin origin;
  private final String location;

  private NextUrl(Origin origin, String location) {
    this.origin = origin;
    this.location = location;
  }

  /**
   * Checks the redirect target that a client sent.
   *
   * <p>Accepts paths such as {@code /app/notes?page=2#top}, and URLs with the scheme, host and port
   * of the request. Resolves the segments {@code .} and {@code ..}. Rejects URLs of other origins,
   * relative paths, paths that begin with two slashes after their dots are resolved, text with
   * control characters or backslashes, and more than 2,000 characters.
   *
   * <pre>{@code
   * NextUrl.of("/app/notes", request)         // present
   * NextUrl.of("//evil.example", request)     // empty
   * NextUrl.of("/.//evil.example", request)   // empty
   * }</pre>
   *
   * @param text the decoded parameter; {@code null} if there is none
   * @param request the current request
   * @return the redirect target; empty if there is none, or it is rejected. No text makes this
   *     method throw an exception
   */
  public static Optional<NextUrl> of(@Nullable String text, HttpServletRequest request) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    Origin origin = Origin.of(request);
    return origin.resolve(text).flatMap(url -> limited(origin, url.toString()));
  }

  /**
   * Returns the page of a rejected request: its path in the application and its query, as they were
   * before a forward or an error page. A session id in the path is removed. If htmx requests a part
   * of a page, it is the page that the browser shows ({@code HX-Current-URL}).
   *
   * <pre>{@code
   * Optional<NextUrl> next = NextUrl.ofRequest(request, List.of("/login.xhtml", "/confirm.xhtml"));
   * String location = LoginUrl.to("/login.xhtml", request).next(next.orElse(null)).toString();
   * }</pre>
   *
   * @param request the rejected request
   * @param loginViews the login and refresh views, as in {@link LoginUrl#to(String)}, which are not
   *     returned
   * @return the redirect target; empty if the request is not for a page: an icon, a Faces resource,
   *     a script, style or image, a request of a script (except Faces Ajax, which uses the URL of
   *     its page, and htmx), one of {@code loginViews}, or a URL of more than 2,000 characters
   */
  public static Optional<NextUrl> ofRequest(
      HttpServletRequest request, Collection<String> loginViews) {
    return requestedPage(request)
        .filter(page -> page.isForPage(request) && !page.isOneOf(loginViews))
        .flatMap(page -> of(page.location(), request));
  }

  private static Optional<RequestedPage> requestedPage(HttpServletRequest request) {
    return ScriptRequest.isForPartOfHtmxPage(request)
        ? of(ScriptRequest.htmxPage(request), request)
            .map(page -> RequestedPage.at(ParsedUrl.of(page.location), request))
        : RequestedPage.of(request);
  }

  private static Optional<NextUrl> limited(Origin origin, String location) {
    return location.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new NextUrl(origin, location));
  }

  /**
   * Returns the value for a <a
   * href="https://www.rfc-editor.org/rfc/rfc9110#name-location">Location</a> header or a link:
   * visible ASCII that begins with one slash, with query and fragment.
   *
   * @return path, query and fragment
   */
  public String location() {
    return location;
  }

  /** Returns the absolute URL of the page, for a client at another origin. */
  String absolute() {
    return origin + location;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NextUrl that
        && origin.equals(that.origin)
        && location.equals(that.location);
  }

  @Override
  public int hashCode() {
    return location.hashCode();
  }

  /** Returns the same as {@link #location()}. */
  @Override
  public String toString() {
    return location;
  }

  /**
   * The <a href="https://html.spec.whatwg.org/multipage/browsers.html#origin">origin</a> of a
   * request. Contains the check against open redirects.
   */
  private record Origin(String scheme, String host, int port) {

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
     * Compares text instead of parsing it, so that user info, unusual ports and look-alike hosts
     * are unequal. Accepts both http and https, because a server behind a proxy may not have the
     * scheme of the client. Only the path is used, so the scheme does not change.
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
}
