package io.github.cdilogin.internal.faces;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.guard.PathGuard;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ViewAddress;
import jakarta.faces.FacesException;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the path rules by view id, for the views that a request reaches by another path: another
 * mapping of the {@code FacesServlet}, or navigation without a redirect.
 */
final class ViewRules {

  private static final String OPEN = ViewRules.class.getName();

  private ViewRules() {}

  /**
   * Checks the requested view before it is restored or built. The login and refresh views are open
   * by any mapping, and so is an error page.
   *
   * @throws LoginRequiredException if a rule protects the view and the login does not suffice
   */
  static void checkRequested(FacesContext faces, @Nullable String viewId) {
    RequestState state = CurrentRequest.state();
    if (state != null && viewId != null) {
      LoginSettings settings = LoginRuntime.of(state).settings();
      if (!settings.pathRules().isEmpty() && isOpen(state, settings)) {
        faces.getAttributes().put(OPEN, viewId);
      }
      check(faces, viewId);
    }
  }

  /** As {@link #checkRequested}, for a view that navigation may have selected. */
  static void check(FacesContext faces, @Nullable String viewId) {
    RequestState state = CurrentRequest.state();
    if (state != null && viewId != null) {
      LoginSettings settings = LoginRuntime.of(state).settings();
      if (!settings.pathRules().isEmpty() && !viewId.equals(faces.getAttributes().get(OPEN))) {
        PathGuard.check(state, settings, viewId);
      }
    }
  }

  /**
   * As {@link #check(FacesContext, String)}, where an exception would come too late: answers the
   * request at once.
   */
  static void checkView(FacesContext faces) {
    UIViewRoot view = faces.getViewRoot();
    if (view != null && !faces.getResponseComplete()) {
      try {
        check(faces, view);
      } catch (LoginRequiredException refusal) {
        SeenPage.keep(faces, view);
        answer(refusal);
        faces.responseComplete();
      }
    }
  }

  /** Checks a view that is built: its id, and whether the page requires a login by a tag. */
  static void check(FacesContext faces, UIViewRoot view) {
    check(faces, view.getViewId());
    RequestState state = CurrentRequest.state();
    if (LoginRequiredTag.isIn(view) && state != null) {
      PathGuard.check(
          state, "login:required in " + view.getViewId(), LoginRequiredTag.isFreshIn(view));
    }
  }

  private static void answer(LoginRequiredException refusal) {
    try {
      if (!RefusalProcessor.process(refusal)) {
        throw refusal;
      }
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
  }

  private static boolean isOpen(RequestState state, LoginSettings settings) {
    return state.request().getDispatcherType() == DispatcherType.ERROR
        || settings.views().stream().anyMatch(view -> ViewAddress.isOf(view, state.request()));
  }
}
