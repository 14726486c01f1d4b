package io.github.cdilogin.redirect;

import io.github.cdilogin.internal.http.ContextPath;
import io.github.cdilogin.internal.http.PercentEncodeSet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that the client requested, wherever forwards, async dispatches and error pages have
 * taken the request since. Paths are percent-encoded; {@code path} begins with exactly one slash
 * and is relative to the context.
 */
record RequestedPage(String contextPath, String path, @Nullable String query) {

  /** Attribute prefixes under which a dispatch keeps the original path; the outermost first. */
  private static final List<String> DISPATCHES =
      List.of("jakarta.servlet.async.", "jakarta.servlet.forward.");

  /** Servlet 6.1; before that the request still has the original query. */
  private static final String ERROR_QUERY = "jakarta.servlet.error.query_string";

  private static final String FACES_RESOURCE = "/jakarta.faces.resource/";

  /**
   * The fetch destinations in which a browser shows a page.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header">Fetch Metadata</a>
   */
  private static final Set<String> DESTINATIONS_OF_PAGES =
      Set.of("document", "iframe", "frame", "empty", "none");

  private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*+");
  private static final Pattern SESSION_ID =
      Pattern.compile(";jsessionid=[^/;]*+", Pattern.CASE_INSENSITIVE);

  static Optional<RequestedPage> of(HttpServletRequest request) {
    for (String dispatch : DISPATCHES) {
      String servletPath = attribute(request, dispatch + "servlet_path");
      if (servletPath != null) {
        String pathInfo = attribute(request, dispatch + "path_info");
        String query = attribute(request, dispatch + "query_string");
        return Optional.of(decoded(request, servletPath, pathInfo, query));
      }
    }
    return request.getDispatcherType() == DispatcherType.ERROR
        ? beforeError(request)
        : Optional.of(
            decoded(
                request,
                request.getServletPath(),
                request.getPathInfo(),
                request.getQueryString()));
  }

  private static RequestedPage decoded(
      HttpServletRequest request,
      String servletPath,
      @Nullable String pathInfo,
      @Nullable String query) {
    String path = pathInfo == null ? servletPath : servletPath + pathInfo;
    String encoded = PercentEncodeSet.DECODED_PATH.encode(SESSION_ID.matcher(path).replaceAll(""));
    return new RequestedPage(ContextPath.of(request), resolved(encoded), query);
  }

  /** An error page gets the original path only as the client spelled it. */
  private static Optional<RequestedPage> beforeError(HttpServletRequest request) {
    String uri = attribute(request, RequestDispatcher.ERROR_REQUEST_URI);
    String contextPath = ContextPath.of(request);
    if (uri == null || !uri.startsWith(contextPath + "/")) {
      return Optional.empty();
    }
    String path = PATH_PARAMETER.matcher(uri.substring(contextPath.length())).replaceAll("");
    String encoded = PercentEncodeSet.PATH.encode(path);
    String query = attribute(request, ERROR_QUERY);
    return Optional.of(
        new RequestedPage(
            contextPath, resolved(encoded), query == null ? request.getQueryString() : query));
  }

  private static String resolved(String path) {
    return ParsedUrl.rooted(ParsedUrl.withoutDotSegments(ParsedUrl.rooted(path)));
  }

  private static @Nullable String attribute(HttpServletRequest request, String name) {
    return request.getAttribute(name) instanceof String text ? text : null;
  }

  /** Whether this is one of the views, which are named by their paths in the application. */
  boolean isOneOf(Collection<String> views) {
    return views.stream()
        .map(ParsedUrl::of)
        .anyMatch(
            view ->
                view.isPathAbsolute() && path.equals(PercentEncodeSet.PATH.encode(view.path())));
  }

  /** Whether a browser shows the response as a page, and not as a part of one. */
  boolean isSeen(HttpServletRequest request) {
    return !isOrnament() && !isScripted(request) && isDestinationOfPages(request);
  }

  private boolean isOrnament() {
    return path.endsWith("/favicon.ico")
        || path.startsWith("/apple-touch-icon")
        || path.contains(FACES_RESOURCE);
  }

  /** A Faces Ajax request is sent to the address of the page it comes from: that page is seen. */
  private static boolean isScripted(HttpServletRequest request) {
    return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
        && !"partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static boolean isDestinationOfPages(HttpServletRequest request) {
    String destination = request.getHeader("Sec-Fetch-Dest");
    return destination == null || DESTINATIONS_OF_PAGES.contains(destination);
  }

  /** Context path, path and query; nothing in it can be taken for a host. */
  String location() {
    String page = ParsedUrl.rooted(contextPath + path);
    return query == null ? page : page + "?" + PercentEncodeSet.QUERY.encode(query);
  }
}
