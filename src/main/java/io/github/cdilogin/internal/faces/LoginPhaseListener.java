package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.login.LoginUse;
import io.github.cdilogin.internal.refusal.EndedConversation;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;

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
      answerMark(event.getFacesContext());
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

  /** Answers a request whose URL has a mark of the library, before the view is restored. */
  private static void answerMark(FacesContext faces) {
    RequestState state = CurrentRequest.state();
    try {
      if (state != null && (DialogMark.answer(state) || EndedConversation.answerMark(state))) {
        faces.responseComplete();
      }
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
  }

  private static boolean isAnswered() {
    RequestState state = CurrentRequest.state();
    return state != null && state.answered();
  }
}
