package io.github.cdilogin.redirect;

import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.http.ContextPath;
import io.github.cdilogin.internal.http.PercentEncodeSet;
import io.github.cdilogin.internal.http.ScriptRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page that the client requested, before forwards, async dispatches and error pages. Paths are
 * percent-encoded. {@code path} begins with exactly one slash and is relative to the context path.
 */
record RequestedPage(String contextPath, String path, @Nullable String query) {

  /** Prefixes of the request attributes with the original path; the outermost dispatch first. */
  private static final List<String> DISPATCHES =
      List.of("jakarta.servlet.async.", "jakarta.servlet.forward.");

  /** Since Servlet 6.1. In earlier versions the request has the original query. */
  private static final String ERROR_QUERY = "jakarta.servlet.error.query_string";

  private static final String FACES_RESOURCE = "/jakarta.faces.resource/";

  private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*+");
  private static final Pattern SESSION_ID =
      Pattern.compile(";jsessionid=[^/;]*+", Pattern.CASE_INSENSITIVE);

  /** Returns the page with this URL, which is checked. It may be a page of another application. */
  static RequestedPage at(ParsedUrl url, HttpServletRequest request) {
    String contextPath = ContextPath.of(request);
    String path = SESSION_ID.matcher(url.path()).replaceAll("");
    return path.startsWith(contextPath + "/")
        ? new RequestedPage(contextPath, path.substring(contextPath.length()), url.query())
        : new RequestedPage("", path, url.query());
  }

  static Optional<RequestedPage> of(HttpServletRequest request) {
    for (String dispatch : DISPATCHES) {
      String servletPath = attribute(request, dispatch + "servlet_path");
      if (servletPath != null) {
        String pathInfo = attribute(request, dispatch + "path_info");
        String query = attribute(request, dispatch + "query_string");
        return Optional.of(ofDecodedPath(request, servletPath, pathInfo, query));
      }
    }
    return request.getDispatcherType() == DispatcherType.ERROR
        ? ofErrorDispatch(request)
        : Optional.of(
            ofDecodedPath(
                request,
                request.getServletPath(),
                request.getPathInfo(),
                request.getQueryString()));
  }

  private static RequestedPage ofDecodedPath(
      HttpServletRequest request,
      String servletPath,
      @Nullable String pathInfo,
      @Nullable String query) {
    String path = pathInfo == null ? servletPath : servletPath + pathInfo;
    String encoded = PercentEncodeSet.DECODED_PATH.encode(SESSION_ID.matcher(path).replaceAll(""));
    return new RequestedPage(ContextPath.of(request), resolved(encoded), query);
  }

  /** For an error dispatch the container provides only the undecoded path of the client. */
  private static Optional<RequestedPage> ofErrorDispatch(HttpServletRequest request) {
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

  /** Checks whether this is one of the views, given by their paths in the application. */
  boolean isOneOf(Collection<String> views) {
    return views.stream()
        .map(ParsedUrl::of)
        .anyMatch(
            view ->
                view.isPathAbsolute() && path.equals(PercentEncodeSet.PATH.encode(view.path())));
  }

  /** Checks whether a browser shows the response as a page, and not as a part of a page. */
  boolean isForPage(HttpServletRequest request) {
    return !isIconOrFacesResource()
        && !isSentByScript(request)
        && !BackgroundRequest.isByHeaders(request);
  }

  private boolean isIconOrFacesResource() {
    return path.endsWith("/favicon.ico")
        || path.startsWith("/apple-touch-icon")
        || path.contains(FACES_RESOURCE);
  }

  /** The page of a script of Faces or htmx is known, so its request counts as one for that page. */
  private static boolean isSentByScript(HttpServletRequest request) {
    return ScriptRequest.isForData(request)
        && !ScriptRequest.isFacesAjax(request)
        && !ScriptRequest.isHtmx(request);
  }

  /** Returns context path, path and query, without a part that could be read as a host. */
  String location() {
    String page = ParsedUrl.rooted(contextPath + path);
    return query == null ? page : page + "?" + PercentEncodeSet.QUERY.encode(query);
  }
}
