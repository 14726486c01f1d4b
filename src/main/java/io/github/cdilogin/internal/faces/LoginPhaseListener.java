package io.github.cdilogin.internal.faces;

import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.login.FlashMessagesBean;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
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
    }
    if (event.getPhaseId() == PhaseId.RENDER_RESPONSE) {
      ViewRules.checkView(event.getFacesContext());
      if (!event.getFacesContext().getResponseComplete()) {
        showFlashMessages(event.getFacesContext());
      }
    }
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    if (event.getPhaseId() == PhaseId.RESTORE_VIEW) {
      LoginPartialViewContextFactory.markInitialRequest(event.getFacesContext());
      ViewRules.checkView(event.getFacesContext());
    }
    if (event.getPhaseId() != PhaseId.RENDER_RESPONSE) {
      TypedInputRestoration.keepAfterLogin();
    }
    QueuedFailures.answer(event.getFacesContext());
    if (isAnswered()) {
      event.getFacesContext().responseComplete();
    }
  }

  private static void markFaces() {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      state.markFaces();
    }
  }

  private static boolean isAnswered() {
    RequestState state = CurrentRequest.state();
    return state != null && state.answered();
  }

  private static void showFlashMessages(FacesContext faces) {
    RequestState state = CurrentRequest.state();
    if (state != null) {
      for (FlashMessage message : FlashMessagesBean.take(state)) {
        faces.addMessage(null, new FacesMessage(severity(message), message.text(), message.text()));
      }
    }
  }

  /** Maps the categories that are usual in Flask applications to Faces severities. */
  private static FacesMessage.Severity severity(FlashMessage message) {
    return switch (message.category()) {
      case "error", "danger" -> FacesMessage.SEVERITY_ERROR;
      case "warning" -> FacesMessage.SEVERITY_WARN;
      default -> FacesMessage.SEVERITY_INFO;
    };
  }
}
