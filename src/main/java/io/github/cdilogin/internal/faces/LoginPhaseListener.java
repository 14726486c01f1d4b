package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.login.LoginUse;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Shows flash messages in {@code <h:messages/>}, and ends the Faces lifecycle after the library has
 * sent the response. Registered in {@code faces-config.xml}.
 *
 * @since 0.1.0
 */
public final class LoginPhaseListener implements PhaseListener {

  private static final long serialVersionUID = 1L;

  /** Called by Faces. */
  public LoginPhaseListener() {}

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.ANY_PHASE;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
      markFaces();
      DialogMark.answer(event.getFacesContext());
      EndedSteps.answerMark(event.getFacesContext());
    }
    if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
      ViewRules.checkView(event.getFacesContext());
      if (!event.getFacesContext().getResponseComplete()) {
        FlashMessagesInView.add(event.getFacesContext());
        ExpiryWarning.renderAgain(event.getFacesContext());
      }
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
      SeenPage.requested(event.getFacesContext());
      LoginPartialViewContextFactory.markInitialRequest(event.getFacesContext());
      ViewRules.checkView(event.getFacesContext());
    }
    if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
      FlashMessagesInView.end(event.getFacesContext());
    } else {
      TypedInputRestoration.keepAfterLogin();
    }
    LoginExceptionHandler.answerQueued(event.getFacesContext());
    if (isAnswered()) {
      event.getFacesContext().responseComplete();
    }
  }

  private static void markFaces() {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      state.markFaces();
      LoginUse.recordForm(state, LoginRuntime.of(state).settings().timeouts());
    }
  }

  private static boolean isAnswered() {
    RequestState state = CurrentRequest.state();
    return state != null && state.answered();
  }
}
