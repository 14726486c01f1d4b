package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ViewAddress;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A login view whose state is lost, because the session has ended while the page was open. It is
 * built anew for the posted form, so that the user is logged in at the first attempt.
 *
 * <p>The state of a view also protects from forms of other sites. So this needs a browser that
 * reports the form to be of the same origin; for another client the page has expired.
 */
final class ExpiredLoginView {

  private ExpiredLoginView() {}

  /** Returns the view for a posted form; {@code null} if the page has expired. */
  static @Nullable UIViewRoot rebuild(FacesContext faces, String viewId) {
    RequestState state = CurrentRequest.state();
    if (state == null
        || !faces.isPostback()
        || !"same-origin".equals(state.request().getHeader("Sec-Fetch-Site"))
        || !isLoginView(state, viewId)) {
      return null;
    }
    boolean events = faces.isProcessingEvents();
    try {
      faces.setProcessingEvents(true);
      return build(faces, viewId);
    } catch (IOException broken) {
      throw new FacesException(broken);
    } finally {
      faces.setProcessingEvents(events);
    }
  }

  private static boolean isLoginView(RequestState state, String viewId) {
    return ViewAddress.isOneOf(LoginRuntime.of(state).settings().views(), viewId, state.request());
  }

  private static UIViewRoot build(FacesContext faces, String viewId) throws IOException {
    ViewHandler views = faces.getApplication().getViewHandler();
    UIViewRoot view = views.createView(faces, viewId);
    faces.setViewRoot(view);
    views.getViewDeclarationLanguage(faces, view.getViewId()).buildView(faces, view);
    return view;
  }
}
