package io.github.cdilogin.internal.response;

import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.http.FacesMapping;
import io.github.cdilogin.internal.http.FormEncoding;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.redirect.LoginUrl;
import io.github.cdilogin.redirect.NextUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page to which the client of a rejected request returns. The server builds its URL from the
 * path of the request or of the view; of the client's form it takes only the query.
 */
public final class RejectedPage {

  private RejectedPage() {}

  /** Returns the redirect target; empty for a login view, and if the request is not for a page. */
  public static Optional<NextUrl> next(RequestState state, LoginSettings settings) {
    return isInBackground(state) || isLoginView(state.request(), settings.views())
        ? Optional.empty()
        : of(state, settings.views());
  }

  /** Returns the page itself, or the start page if the request is not for a page. */
  public static String location(RequestState state) {
    return of(state, List.of())
        .map(NextUrl::location)
        .orElseGet(() -> LoginUrl.to("/", state.request()).toString());
  }

  /** Returns the id of the view, or the path of another request, below the context path. */
  public static String path(HttpServletRequest request) {
    FacesPage page = facesPage(request);
    return page == null ? FacesMapping.viewPath(request) : page.viewId();
  }

  /** Checks whether the rejected request was sent to Faces. */
  public static boolean isOfFaces(RequestState state) {
    return state.isFaces() || FacesMapping.serves(state.request());
  }

  private static @Nullable FacesPage facesPage(HttpServletRequest request) {
    return request.getAttribute(FacesPage.ATTRIBUTE) instanceof FacesPage page ? page : null;
  }

  /** Checks for a login view by another mapping of the {@code FacesServlet}. */
  private static boolean isLoginView(HttpServletRequest request, Collection<String> views) {
    return (facesPage(request) != null || FacesMapping.serves(request))
        && ViewAddress.isOneOf(views, path(request), request);
  }

  private static Optional<NextUrl> of(RequestState state, Collection<String> loginViews) {
    return NextUrl.ofRequest(state.request(), loginViews)
        .map(requested -> seen(requested.location(), state).orElse(requested));
  }

  /** Returns the page that the user saw; without its query if the URL is too long. */
  private static Optional<NextUrl> seen(String requested, RequestState state) {
    FacesPage page = facesPage(state.request());
    if (page != null && page.path() != null) {
      return url(page.path(), page.query(), state);
    }
    String query = queryOfForm(page, state);
    return query == null
        ? Optional.empty()
        : url(requested.replaceFirst("\\?.*", ""), query, state);
  }

  private static Optional<NextUrl> url(String path, @Nullable String query, RequestState state) {
    return NextUrl.of(query == null || query.isEmpty() ? path : path + "?" + query, state.request())
        .or(() -> NextUrl.of(path, state.request()));
  }

  private static @Nullable String queryOfForm(@Nullable FacesPage page, RequestState state) {
    if (!isPost(state)) {
      return null;
    }
    String stored = page == null ? null : page.query();
    return stored == null && mayReadForm(state)
        ? state.request().getParameter(FacesPage.QUERY)
        : stored;
  }

  private static boolean isPost(RequestState state) {
    return "POST".equals(state.request().getMethod());
  }

  /** Checks for a request in the background that has no use for a page. */
  public static boolean isAutomatic(RequestState state) {
    return BackgroundRequest.isAutomatic(state.request(), mayReadForm(state));
  }

  /** Checks whether the request runs in the background. */
  public static boolean isInBackground(RequestState state) {
    return BackgroundRequest.is(state.request(), mayReadForm(state));
  }

  /** A rejected request has no other reader of its body. */
  private static boolean mayReadForm(RequestState state) {
    if (state.isFaces()) {
      return true;
    }
    boolean form = BackgroundRequest.isFacesForm(state.request());
    if (form) {
      FormEncoding.set(state.request());
    }
    return form;
  }
}
