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
 * The URL of a login view, with the redirect target in its query.
 *
 * <p>A view is a page of this application, given by its path below the context path, or a page of
 * another site, given by its absolute URL. Both can have a query and a fragment:
 *
 * <pre>{@code
 * LoginUrl.to("/login.xhtml?lang=en", request).next(next).toString();
 * // /app/login.xhtml?lang=en&next=%2Fapp%2Fnotes
 * }</pre>
 *
 * <p>Immutable and thread-safe: each method returns a new instance.
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
   * Creates the URL of a login view of the root application, or of an external login view.
   *
   * @param view a path such as {@code /login.xhtml}, or an absolute URL such as {@code
   *     https://auth.example/login}
   * @return the URL, without a redirect target
   * @throws IllegalArgumentException if the view is neither
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
   * Creates the URL of a login view of the application that serves the request, or of an external
   * login view.
   *
   * @param view as for {@link #to(String)}
   * @param request any request to the application
   * @return the URL, without a redirect target
   * @throws IllegalArgumentException as for {@link #to(String)}
   */
  public static LoginUrl to(String view, HttpServletRequest request) {
    return to(view).withContextPath(request.getServletContext().getContextPath());
  }

  /**
   * Checks whether {@link #to(String)} accepts a text.
   *
   * @param text the text to check
   * @return {@code true} for a path that begins with one slash, and for an absolute http or https
   *     URL
   */
  public static boolean isView(String text) {
    return isView(ParsedUrl.of(text));
  }

  /**
   * Checks whether {@link #withHost(String)} accepts a text.
   *
   * @param text the text to check
   * @return {@code true} for a host name or an IP address, optionally with a port
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
   * Sets the context path. An external view ignores it.
   *
   * @param contextPath the result of {@link jakarta.servlet.ServletContext#getContextPath()}. (The
   *     method of the same name of a request returns the spelling of the client.)
   * @return a URL with this context path
   */
  public LoginUrl withContextPath(String contextPath) {
    return new LoginUrl(view, contextPath, parameter, next, host);
  }

  /**
   * Sets the redirect target. An external view gets its absolute URL.
   *
   * @param next the redirect target; {@code null} for none
   * @return a URL with this redirect target
   */
  public LoginUrl next(@Nullable NextUrl next) {
    if (next == null) {
      return withTarget(null);
    }
    return view.isPathAbsolute() ? withTarget(next.location()) : next(next.absolute());
  }

  /**
   * Sets the redirect target to the absolute URL of a page, shortened as by {@link #shorten}. The
   * text is not checked here. The login view checks it with {@link NextUrl#of}.
   *
   * @param url the absolute URL; {@code null} for none
   * @return a URL with this redirect target
   */
  public LoginUrl next(@Nullable String url) {
    return withTarget(url == null ? null : shorten(view.toString(), url));
  }

  private LoginUrl withTarget(@Nullable String text) {
    return new LoginUrl(view, contextPath, parameter, text, host);
  }

  /**
   * Sets the query parameter of the redirect target. Default: {@code next}. A parameter of the same
   * name in the query of the view is removed.
   *
   * @param name the name of the parameter
   * @return a URL with this parameter
   * @throws IllegalArgumentException if the name is empty
   */
  public LoginUrl parameter(String name) {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The parameter of the redirect target needs a name");
    }
    return new LoginUrl(view, contextPath, name, next, host);
  }

  /**
   * Sets the host of the URL, for a server that has several names. As in Flask-Login this also
   * replaces the host of an external view, and has no effect without a redirect target.
   *
   * @param hostAndPort such as {@code www.example.org} or {@code www.example.org:8443}; {@code
   *     null} for the host of the current page
   * @return a URL on this host
   * @throws IllegalArgumentException if the text is not a host with an optional port
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
   * Shortens the URL of the current page to the part that the login page needs as a redirect
   * target: path and query if both URLs have the same scheme and host, or the login URL has none;
   * otherwise the whole URL. A URL whose path could be read as a host is not shortened:
   *
   * <pre>{@code
   * LoginUrl.shorten("/login", "http://localhost/notes?page=2")   // /notes?page=2
   * LoginUrl.shorten("/login", "http://localhost//evil.example")  // http://localhost//evil.example
   * }</pre>
   *
   * @param loginUrl the path or the absolute URL of the login page
   * @param currentUrl the absolute URL of the page to return to
   * @return path and query, or {@code currentUrl}
   */
  public static String shorten(String loginUrl, String currentUrl) {
    ParsedUrl login = ParsedUrl.of(loginUrl);
    ParsedUrl current = ParsedUrl.of(currentUrl);
    boolean sameSite =
        isAbsentOrEqual(login.scheme(), current.scheme())
            && isAbsentOrEqual(login.authority(), current.authority());
    return sameSite && hasUnambiguousPath(current)
        ? current.toPathAbsolute().withoutFragment().toString()
        : currentUrl;
  }

  private static boolean isAbsentOrEqual(@Nullable String ofLogin, @Nullable String ofCurrent) {
    return ofLogin == null || ofLogin.equals(ofCurrent);
  }

  private static boolean hasUnambiguousPath(ParsedUrl url) {
    return url.path().isEmpty()
        ? url.authority() != null
        : url.path().startsWith("/") && !url.canBeReadAsHost();
  }

  /** Returns the URL for a {@code Location} header or a link. */
  @Override
  public String toString() {
    ParsedUrl url =
        view.isPathAbsolute()
            ? view.withAddress(null, null, ParsedUrl.rooted(contextPath + view.path()))
            : view;
    if (next == null) {
      return url.toString();
    }
    String authority = host == null ? url.authority() : host;
    return url.withAddress(url.scheme(), authority, url.path())
        .withQuery(queryWith(next))
        .toString();
  }

  private String queryWith(String text) {
    String name = URLEncoder.encode(parameter, UTF_8);
    Stream<String> others =
        view.query() == null || view.query().isEmpty()
            ? Stream.empty()
            : Arrays.stream(view.query().split("&")).filter(pair -> !isNamed(name, pair));
    String target = name + "=" + URLEncoder.encode(text, UTF_8);
    return Stream.concat(others, Stream.of(target)).collect(Collectors.joining("&"));
  }

  private static boolean isNamed(String name, String pair) {
    return pair.equals(name) || pair.startsWith(name + "=");
  }
}
