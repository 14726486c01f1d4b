package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.refusal.RejectedForm;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.NextRedirect;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds the checked redirect target to the form actions of the login view, and rejects view state
 * that belongs to another view. Registered in {@code faces-config.xml}.
 *
 * <p>A Faces form posts without the query of its page, so {@code next} would be lost. Mojarra
 * restores a view from the state of any other view. Such a request would skip the view actions that
 * guard the page.
 *
 * @since 0.1.0
 */
public final class LoginViewHandler extends ViewHandlerWrapper {

  /**
   * Called by Faces.
   *
   * @param wrapped the next handler
   */
  public LoginViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    String action = getWrapped().getActionURL(context, viewId);
    RequestState state = CurrentRequest.state();
    return state == null
        ? action
        : NextRedirect.keep(
            state,
            LoginRuntime.of(state).settings(),
            action,
            isShown(context, viewId) ? viewId : null);
  }

  private static boolean isShown(FacesContext context, String viewId) {
    return context.getViewRoot() != null && viewId.equals(context.getViewRoot().getViewId());
  }

  /** Called for each form. */
  @Override
  public void writeState(FacesContext context) throws IOException {
    SeenPage.writeField(context);
    TypedInputFields.write(context);
    getWrapped().writeState(context);
  }

  /** Called before a redirect by navigation, which may come after the end of the session. */
  @Override
  public String getRedirectURL(
      FacesContext context,
      String viewId,
      Map<String, List<String>> parameters,
      boolean includeViewParams) {
    FlashMessagesInView.keepAfterInvalidation();
    return getWrapped().getRedirectURL(context, viewId, parameters, includeViewParams);
  }

  /** Checks the id of the requested view, which the first phase of the lifecycle derives. */
  @Override
  public @Nullable String deriveViewId(FacesContext context, @Nullable String requestViewId) {
    String viewId = getWrapped().deriveViewId(context, requestViewId);
    if (PhaseId.RESTORE_VIEW.equals(context.getCurrentPhaseId())) {
      SeenPage.requested(context, viewId);
      ViewRules.checkRequested(context, viewId);
    }
    return viewId;
  }

  @Override
  public void renderView(FacesContext context, UIViewRoot view) throws IOException, FacesException {
    ViewRules.check(context, view);
    RequestState state = CurrentRequest.state();
    ViewStamp.put(view, state == null ? null : LoginStamp.of(state));
    SeenPage.put(context, view);
    SkippedViewActions.warn(context, view);
    FlashMessagesInView.deleteCookie(context, view);
    TypedInputRestoration.restore(context, view);
    getWrapped().renderView(context, view);
  }

  /**
   * Ends the lifecycle if the state belongs to another view, so that nothing of the restored view
   * is executed.
   */
  @Override
  public @Nullable UIViewRoot restoreView(FacesContext context, String viewId) {
    SeenPage.requested(context, viewId);
    ViewRules.checkRequested(context, viewId);
    ViewRules.checkRequested(context, logicalId(context, viewId));
    UIViewRoot view = getWrapped().restoreView(context, viewId);
    if (view == null) {
      return ExpiredLoginView.rebuild(context, viewId);
    }
    if (!context.getResponseComplete()) {
      SeenPage.requested(context, view.getViewId());
      SeenPage.keep(context, view);
      if (!ViewStamp.isOf(view, viewId) && !ViewStamp.isOf(view, logicalId(context, viewId))) {
        reject(context, null);
      } else if (isOfAnotherLogin(context, view)) {
        reject(context, MessageKey.OTHER_LOGIN);
      }
    }
    return view;
  }

  private static boolean isOfAnotherLogin(FacesContext context, UIViewRoot view) {
    RequestState state = CurrentRequest.state();
    String stamp = ViewStamp.login(view, context.getExternalContext().getRequestParameterMap());
    return state != null && stamp != null && !LoginStamp.accepts(stamp, state);
  }

  /** Uses the outermost view handler: one that wraps this handler may map the ids of views. */
  private static String logicalId(FacesContext context, String viewId) {
    return context.getApplication().getViewHandler().deriveLogicalViewId(context, viewId);
  }

  private static void reject(FacesContext context, @Nullable MessageKey reason) {
    try {
      RejectedForm.answer(reason);
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
    context.responseComplete();
  }
}
