package io.github.cdilogin.redirect;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.http.PercentEncodeSet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The address of a login view, carrying the way back in its query.
 *
 * <p>A view is a page of the application, named by its path below the context path, or a page
 * somewhere else, named by its full address. Either may have a query and a fragment of its own:
 *
 * <pre>{@code
 * LoginUrl.to("/login.xhtml?lang=en", request).next(next).toString();
 * // /app/login.xhtml?lang=en&next=%2Fapp%2Fnotes
 * }</pre>
 *
 * <p>Instances are immutable and safe for use by several threads: each method gives a new one.
 *
 * @since 0.1.0
 * @see NextUrl
 */
public final class LoginUrl {

  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(?:[A-Za-z0-9._-]++|\\[[0-9A-Fa-f:.]++])(?::[0-9]{1,5}+)?+");

  private final ParsedUrl view;
  private final String contextPath;
  private final String parameter;
  private final @Nullable String next;
  private final @Nullable String host;

  private LoginUrl(
      ParsedUrl view,
      String contextPath,
      String parameter,
      @Nullable String next,
      @Nullable String host) {
    this.view = view;
    this.contextPath = contextPath;
    this.parameter = parameter;
    this.next = next;
    this.host = host;
  }

  /**
   * A login view of an application at the root of its server, or an external one.
   *
   * @param view a path such as {@code /login.xhtml}, or an address such as {@code
   *     https://auth.example/login}
   * @return its address, carrying nothing yet
   * @throws IllegalArgumentException if it is neither
   */
  public static LoginUrl to(String view) {
    ParsedUrl url = ParsedUrl.of(view);
    if (!isView(url)) {
      throw new IllegalArgumentException(
          "A login view is a path that begins with one slash, or a full http or https address: "
              + PercentEncodeSet.FRAGMENT.encode(view));
    }
    return new LoginUrl(url, "", "next", null, null);
  }

  /**
   * A login view of the application that got the request, or an external one.
   *
   * @param view as for {@link #to(String)}
   * @param request any request to the application
   * @return its address, carrying nothing yet
   * @throws IllegalArgumentException as {@link #to(String)}
   */
  public static LoginUrl to(String view, HttpServletRequest request) {
    return to(view).withContextPath(request.getServletContext().getContextPath());
  }

  /**
   * Whether {@link #to(String)} accepts a text.
   *
   * @param text what may be a login view
   * @return false if it is neither a path that begins with one slash nor a full address
   */
  public static boolean isView(String text) {
    return isView(ParsedUrl.of(text));
  }

  /**
   * Whether {@link #withHost(String)} accepts a text.
   *
   * @param text what may be a host
   * @return false if it is neither a name nor an address, with a port if need be
   */
  public static boolean isHost(String text) {
    return HOST_AND_PORT.matcher(text).matches();
  }

  private static boolean isView(ParsedUrl url) {
    return url.isPathAbsolute() || isExternal(url);
  }

  private static boolean isExternal(ParsedUrl url) {
    boolean web = "http".equals(url.scheme()) || "https".equals(url.scheme());
    return web && url.authority() != null && HOST_AND_PORT.matcher(url.authority()).matches();
  }

  /**
   * Adds the context path. An external view has an address of its own and ignores it.
   *
   * @param contextPath what {@link jakarta.servlet.ServletContext#getContextPath()} returns. (The
   *     method of that name of a request repeats what the client wrote.)
   * @return the same with this context path
   */
  public LoginUrl withContextPath(String contextPath) {
    return new LoginUrl(view, contextPath, parameter, next, host);
  }

  /**
   * Adds the redirect target. An external view gets the full address.
   *
   * @param next {@code null} for none
   * @return the same with this redirect target
   */
  public LoginUrl next(@Nullable NextUrl next) {
    if (next == null) {
      return carrying(null);
    }
    return view.isPathAbsolute() ? carrying(next.location()) : next(next.absolute());
  }

  /**
   * Adds the redirect target as the full address of a page; as much of it is left out as {@link
   * #shorten} allows. This text is not checked: the reader does that, with {@link NextUrl#of}.
   *
   * @param url {@code null} for none
   * @return the same with this redirect target
   */
  public LoginUrl next(@Nullable String url) {
    return carrying(url == null ? null : shorten(view.toString(), url));
  }

  private LoginUrl carrying(@Nullable String text) {
    return new LoginUrl(view, contextPath, parameter, text, host);
  }

  /**
   * Sets the query parameter that carries the redirect target. Default: {@code next}. If the view's
   * own query has it already, that one goes.
   *
   * @param name the parameter's name
   * @return the same with this name
   * @throws IllegalArgumentException if the name is empty
   */
  public LoginUrl parameter(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The parameter of the redirect target needs a name");
    }
    return new LoginUrl(view, contextPath, name, next, host);
  }

  /**
   * Forces the host of the address, for a server that is known by several names. Like Flask-Login
   * this also replaces the host of an external view, and does nothing where no way back is carried.
   *
   * @param hostAndPort such as {@code www.example.org} or {@code www.example.org:8443}; null to let
   *     the browser stay where it is
   * @return the same on this host
   * @throws IllegalArgumentException if it is not of that form
   */
  public LoginUrl withHost(@Nullable String hostAndPort) {
    if (hostAndPort != null && !isHost(hostAndPort)) {
      throw new IllegalArgumentException(
          "A host is a name or an address, with a port if need be: "
              + PercentEncodeSet.FRAGMENT.encode(hostAndPort));
    }
    return new LoginUrl(view, contextPath, parameter, next, hostAndPort);
  }

  /**
   * As much of the current address as a login page needs to find back: path and query if both are
   * at the same scheme and host (or the login address names none), else all of it. It stays whole
   * as well where the path alone would be taken for a host:
   *
   * <pre>{@code
   * LoginUrl.shorten("/login", "http://localhost/notes?page=2")   // /notes?page=2
   * LoginUrl.shorten("/login", "http://localhost//evil.example")  // http://localhost//evil.example
   * }</pre>
   *
   * @param loginUrl the login page, as path or full address
   * @param currentUrl the full address of the page to come back to
   * @return the path that is enough, or {@code currentUrl}
   */
  public static String shorten(String loginUrl, String currentUrl) {
    ParsedUrl login = ParsedUrl.of(loginUrl);
    ParsedUrl current = ParsedUrl.of(currentUrl);
    boolean sameSite =
        isUnsaidOrEqual(login.scheme(), current.scheme())
            && isUnsaidOrEqual(login.authority(), current.authority());
    return sameSite && hasPathThatStandsAlone(current)
        ? current.toPathAbsolute().withoutFragment().toString()
        : currentUrl;
  }

  private static boolean isUnsaidOrEqual(@Nullable String ofLogin, @Nullable String ofCurrent) {
    return ofLogin == null || ofLogin.equals(ofCurrent);
  }

  private static boolean hasPathThatStandsAlone(ParsedUrl url) {
    return url.path().isEmpty()
        ? url.authority() != null
        : url.path().startsWith("/") && !url.canBeTakenForAHost();
  }

  /** The address, fit for a {@code Location} header or a link. */
  @Override
  public String toString() {
    ParsedUrl url =
        view.isPathAbsolute()
            ? view.at(null, null, ParsedUrl.rooted(contextPath + view.path()))
            : view;
    if (next == null) {
      return url.toString();
    }
    String authority = host == null ? url.authority() : host;
    return url.at(url.scheme(), authority, url.path()).asking(queryWith(next)).toString();
  }

  private String queryWith(String text) {
    String name = URLEncoder.encode(parameter, UTF_8);
    Stream<String> others =
        view.query() == null || view.query().isEmpty()
            ? Stream.empty()
            : Arrays.stream(view.query().split("&")).filter(pair -> !isNamed(name, pair));
    String own = name + "=" + URLEncoder.encode(text, UTF_8);
    return Stream.concat(others, Stream.of(own)).collect(Collectors.joining("&"));
  }

  private static boolean isNamed(String name, String pair) {
    return pair.equals(name) || pair.startsWith(name + "=");
  }
}
