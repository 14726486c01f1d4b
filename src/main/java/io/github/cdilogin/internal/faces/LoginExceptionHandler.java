package io.github.cdilogin.internal.faces;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.internal.refusal.RejectedForm;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers refusals and expired views that a phase of the lifecycle has queued. They are answered
 * when the phase ends, before the exception handlers of the application and of component libraries,
 * which would show their error page. Every other failure stays theirs.
 */
final class LoginExceptionHandler extends ExceptionHandlerWrapper {

  LoginExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  /** Answers what is queued when the last phase has already ended. */
  @Override
  public void handle() throws FacesException {
    if (!answerQueued(FacesContext.getCurrentInstance(), this)) {
      getWrapped().handle();
    }
  }

  /** Answers the first refusal or expired view in the queue, and ends the lifecycle with it. */
  static void answerQueued(FacesContext faces) {
    answerQueued(faces, faces.getExceptionHandler());
  }

  /** Returns whether the request is answered. */
  private static boolean answerQueued(FacesContext faces, ExceptionHandler handler) {
    Iterator<ExceptionQueuedEvent> events = handler.getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      if (isAnswered(events.next().getContext().getException(), faces, handler)) {
        removeAll(events);
        faces.responseComplete();
        return true;
      }
    }
    return false;
  }

  /** A table may have queued one refusal for each row. */
  private static void removeAll(Iterator<ExceptionQueuedEvent> events) {
    events.remove();
    while (events.hasNext()) {
      events.next();
      events.remove();
    }
  }

  private static boolean isAnswered(
      Throwable failure, FacesContext faces, ExceptionHandler handler) {
    Optional<LoginRequiredException> refusal = RefusalProcessor.refusalIn(failure);
    SeenPage.keep(faces, faces.getViewRoot());
    try {
      if (refusal.isPresent()) {
        return RefusalProcessor.process(refusal.get());
      }
      return isExpiredViewAnswered(failure, faces, handler) || EndedSteps.answer(failure, faces);
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
  }

  private static boolean isExpiredViewAnswered(
      Throwable failure, FacesContext faces, ExceptionHandler handler) throws IOException {
    return handler.getRootCause(failure) instanceof ViewExpiredException
        && isPost(faces)
        && isExpiredViewAnswered(CurrentRequest.state());
  }

  private static boolean isExpiredViewAnswered(@Nullable RequestState state) throws IOException {
    if (state == null || !LoginRuntime.of(state).settings().faces().reloadExpiredViews()) {
      return false;
    }
    boolean other = LoginRuntime.of(state).typedInput().isOfAnotherUser(state);
    return RejectedForm.answer(other ? MessageKey.OTHER_LOGIN : MessageKey.PAGE_EXPIRED);
  }

  /** A redirect of a GET to itself would never end. */
  private static boolean isPost(FacesContext faces) {
    return faces.getExternalContext().getRequest() instanceof HttpServletRequest request
        && "POST".equals(request.getMethod());
  }
}
