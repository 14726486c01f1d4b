package io.github.cdilogin.internal.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.internal.http.FacesMapping;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the URL of a request with a view. Percent-encoding, path parameters and dot segments do
 * not matter, and the view can be an absolute URL of this server.
 */
public final class ViewAddress {

  private static final Pattern QUERY_AND_FRAGMENT = Pattern.compile("[?#].*", Pattern.DOTALL);
  private static final Pattern PATH_PARAMETER = Pattern.compile(";[^/]*+");

  private ViewAddress() {}

  /** Checks whether the client requested this view, before any dispatch. */
  public static boolean isOf(String view, HttpServletRequest request) {
    String path = pathOf(QUERY_AND_FRAGMENT.matcher(view).replaceFirst(""), request);
    return path != null && canonical(path).equals(canonical(requested(request)));
  }

  /**
   * Checks whether one of the views is the Faces view with this id, by any mapping of the {@code
   * FacesServlet}: with another suffix or none, or behind a prefix.
   */
  public static boolean isOneOf(
      Collection<String> views, String viewId, HttpServletRequest request) {
    String name = withoutSuffix(viewId.substring(viewId.lastIndexOf('/') + 1));
    return views.stream().anyMatch(view -> view.contains(name) && isOfId(view, viewId, request));
  }

  private static boolean isOfId(String view, String viewId, HttpServletRequest request) {
    String path = pathOf(QUERY_AND_FRAGMENT.matcher(view).replaceFirst(""), request);
    String context = request.getServletContext().getContextPath();
    if (path == null || !path.startsWith(context + "/")) {
      return false;
    }
    String below = withoutSuffix("/" + canonical(path.substring(context.length())));
    String id = withoutSuffix(viewId);
    return below.equals(id)
        || FacesMapping.withoutPrefix(below, request.getServletContext()).equals(id);
  }

  private static String withoutSuffix(String path) {
    int dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
  }

  private static @Nullable String pathOf(String view, HttpServletRequest request) {
    if (view.startsWith("/")) {
      return request.getServletContext().getContextPath() + view;
    }
    try {
      URI address = new URI(view);
      return request.getServerName().equalsIgnoreCase(address.getHost())
          ? address.getRawPath()
          : null;
    } catch (URISyntaxException malformed) {
      return null;
    }
  }

  private static String requested(HttpServletRequest request) {
    if (request.getDispatcherType() == DispatcherType.ERROR
        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String uri) {
      return uri;
    }
    if (request.getAttribute(AsyncContext.ASYNC_REQUEST_URI) instanceof String uri) {
      return uri;
    }
    return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String uri
        ? uri
        : request.getRequestURI();
  }

  /** Returns the path decoded, without path parameters, dot segments and empty segments. */
  private static String canonical(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : decoded(PATH_PARAMETER.matcher(path).replaceAll("")).split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    } catch (IllegalArgumentException malformed) {
      return path;
    }
  }
}
