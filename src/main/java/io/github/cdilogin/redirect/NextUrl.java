package io.github.cdilogin.redirect;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A redirect target after the login that was checked to be in this application.
 *
 * <p>Any site can make a link with a {@code next} parameter. It is accepted only if the browser
 * stays at the scheme, host and port of the request, as browsers <a
 * href="https://url.spec.whatwg.org/">resolve URLs</a>: they take a backslash for a slash, drop
 * tabs and line breaks, and read {@code //host} and {@code https:host} as other hosts. So an
 * instance can be used in a redirect as it is:
 *
 * <pre>{@code
 * String location =
 *     NextUrl.of(request.getParameter("next"), request).map(NextUrl::location).orElse("/notes");
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by several threads.
 *
 * @since 0.1.0
 * @see LoginUrl
 */
public final class NextUrl {

  /**
   * A redirect target travels in the query of the login page and in a header, where servers have
   * limits of a few thousand bytes and answer with an error beyond them.
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
   * <p>Accepted are paths such as {@code /app/notes?page=2#top}, and the same with the scheme, host
   * and port of the request in front. The segments {@code .} and {@code ..} are resolved.
   * Everything else is refused: addresses of others, relative paths, paths that begin with two
   * slashes when their dots are resolved, text with control characters or backslashes, and more
   * than 2,000 characters.
   *
   * <pre>{@code
   * NextUrl.of("/app/notes", request)         // there
   * NextUrl.of("//evil.example", request)     // empty
   * NextUrl.of("/.//evil.example", request)   // empty
   * }</pre>
   *
   * @param text the decoded parameter, or null if there was none
   * @param request the request that the redirect will answer
   * @return the redirect target; empty if there is none or it leads elsewhere. Nothing that a
   *     client sends makes this method throw
   */
  public static Optional<NextUrl> of(@Nullable String text, HttpServletRequest request) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    Origin origin = Origin.of(request);
    return origin.own(text).flatMap(url -> limited(origin, url.toString()));
  }

  /**
   * The page that a rejected request was for: its path in the application and its query, as they
   * were before a forward or an error page. A session id in the path is left out.
   *
   * <pre>{@code
   * Optional<NextUrl> next = NextUrl.ofRequest(request, List.of("/login.xhtml", "/confirm.xhtml"));
   * String location = LoginUrl.to("/login.xhtml", request).next(next.orElse(null)).toString();
   * }</pre>
   *
   * @param request the rejected request
   * @param neverTo the login views, as {@link LoginUrl#to(String)} takes them; logging in must not
   *     lead back to one of them
   * @return the redirect target; empty if the request was for no page that a user reads: an icon, a
   *     Faces resource, a script, style, image or the like, a call by a script (other than Faces
   *     Ajax, which calls its own page), a view of {@code neverTo}, or an address of more than
   *     2,000 characters
   */
  public static Optional<NextUrl> ofRequest(
      HttpServletRequest request, Collection<String> neverTo) {
    return RequestedPage.of(request)
        .filter(page -> page.isSeen(request) && !page.isOneOf(neverTo))
        .flatMap(page -> of(page.location(), request));
  }

  private static Optional<NextUrl> limited(Origin origin, String location) {
    return location.length() > LONGEST
        ? Optional.empty()
        : Optional.of(new NextUrl(origin, location));
  }

  /**
   * The value for a <a href="https://www.rfc-editor.org/rfc/rfc9110#name-location">Location</a>
   * header or a link: visible ASCII that begins with one slash, with query and fragment. A browser
   * resolves it to the page that the original text names.
   *
   * @return path, query and fragment
   */
  public String location() {
    return location;
  }

  /** The same page for a client at another origin. */
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

  /** The same as {@link #location()}. */
  @Override
  public String toString() {
    return location;
  }
}
