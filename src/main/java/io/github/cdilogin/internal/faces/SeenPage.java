package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.http.ContextPath;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.FacesPage;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.lifecycle.ClientWindow;
import jakarta.faces.render.ResponseStateManager;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The page that the user sees: a view, the query of its URL, the current values of its view
 * parameters, and the client window. Faces posts forms without them. They are kept in the state of
 * the view, and in a hidden field for the time when that state is lost.
 */
final class SeenPage {

  private static final String REQUESTED = SeenPage.class.getName();

  private SeenPage() {}

  /** The first phase of the lifecycle has determined the requested view. */
  static void requested(FacesContext faces, @Nullable String viewId) {
    if (viewId != null) {
      faces.getAttributes().put(REQUESTED, viewId);
    }
  }

  /** As {@link #requested(FacesContext, String)}, for the view that was restored or created. */
  static void requested(FacesContext faces) {
    if (faces.getViewRoot() != null) {
      requested(faces, faces.getViewRoot().getViewId());
    }
  }

  /** The view is about to be rendered, and its state to be saved. */
  static void put(FacesContext faces, UIViewRoot view) {
    String query = query(faces, view);
    if (query != null) {
      view.getAttributes().put(FacesPage.QUERY, query);
    } else if (view.getAttributes().containsKey(FacesPage.QUERY)) {
      view.getAttributes().remove(FacesPage.QUERY);
    }
  }

  /** Writes the hidden field of a form. */
  static void writeField(FacesContext faces) throws IOException {
    String query = faces.getViewRoot() == null ? null : storedIn(faces.getViewRoot());
    if (query != null) {
      ResponseWriter writer = faces.getResponseWriter();
      writer.startElement("input", null);
      writer.writeAttribute("type", "hidden", null);
      writer.writeAttribute("name", FacesPage.QUERY, null);
      writer.writeAttribute("value", query, null);
      writer.endElement("input");
    }
  }

  /** Stores the page in the request, before the response to a refusal or an expired view. */
  static void keep(FacesContext faces, @Nullable UIViewRoot view) {
    RequestState state = CurrentRequest.state();
    String requested = requestedId(faces);
    String viewId = view == null || view.getViewId() == null ? requested : view.getViewId();
    if (state != null && viewId != null) {
      boolean navigated = requested != null && !viewId.equals(requested);
      String path = navigated ? path(faces, viewId, state.request()) : null;
      new FacesPage(viewId, path, view == null ? null : storedIn(view)).keepIn(state.request());
    }
  }

  private static @Nullable String query(FacesContext faces, UIViewRoot view) {
    boolean requested = view.getViewId() != null && view.getViewId().equals(requestedId(faces));
    PageQuery query = PageQuery.of(requested ? base(faces, view) : null);
    if (!requested || faces.isPostback()) {
      for (UIViewParameter parameter : ViewMetadata.getViewParameters(view)) {
        if (parameter.getName() != null) {
          String value = parameter.getStringValue(faces);
          query.with(parameter.getName(), value == null || value.isEmpty() ? null : value);
        }
      }
    }
    ClientWindow window = faces.getExternalContext().getClientWindow();
    if (window != null && window.getId() != null && window.isClientWindowRenderModeEnabled(faces)) {
      query.with(ResponseStateManager.CLIENT_WINDOW_URL_PARAM, window.getId());
    }
    return query.text();
  }

  /** Returns the query with which the requested view was shown. */
  private static @Nullable String base(FacesContext faces, UIViewRoot view) {
    if (!faces.isPostback()) {
      RequestState state = CurrentRequest.state();
      return state == null ? null : state.request().getQueryString();
    }
    String stored = storedIn(view);
    return stored == null
        ? faces.getExternalContext().getRequestParameterMap().get(FacesPage.QUERY)
        : stored;
  }

  private static @Nullable String storedIn(UIViewRoot view) {
    return view.getAttributes().get(FacesPage.QUERY) instanceof String query ? query : null;
  }

  private static @Nullable String requestedId(FacesContext faces) {
    return faces.getAttributes().get(REQUESTED) instanceof String viewId ? viewId : null;
  }

  /** Returns the path of a view by the mapping of the application; {@code null} for no mapping. */
  private static @Nullable String path(
      FacesContext faces, String viewId, HttpServletRequest request) {
    String context = faces.getExternalContext().getRequestContextPath();
    try {
      String url = faces.getApplication().getViewHandler().getActionURL(faces, viewId);
      return url.startsWith(context + "/")
          ? ContextPath.of(request) + url.substring(context.length()).replaceFirst("\\?.*", "")
          : null;
    } catch (IllegalStateException noMapping) {
      return null;
    }
  }
}
