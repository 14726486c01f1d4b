package io.github.cdilogin.internal.response;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The page of a Faces request as the user sees it. A Faces form posts without the query of its
 * page, and navigation without a redirect leads to another view than the requested one.
 *
 * @param viewId the id of the view
 * @param path the path of a view to which the request has navigated, with the context path; {@code
 *     null} for the requested view
 * @param query the query of the page; {@code null} if it has none, or the state of the view is lost
 */
public record FacesPage(String viewId, @Nullable String path, @Nullable String query) {

  /** The hidden field of a form with the query of its page, for a view whose state is lost. */
  public static final String QUERY = "io.github.cdilogin.QUERY";

  /** The attribute of a request that has its page, after Faces has determined the view. */
  static final String ATTRIBUTE = "io.github.cdilogin.PAGE";

  /** Stores the page in the request, for the response to it. */
  public void keepIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
