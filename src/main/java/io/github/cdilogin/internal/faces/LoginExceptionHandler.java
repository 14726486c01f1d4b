package io.github.cdilogin.internal.faces;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.internal.response.SamePageRedirect;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;

/**
 * Answers refusals in a Faces request, full or Ajax; also the expired view of a client whose
 * session no longer exists, which would otherwise be an error page, or nothing at all for Ajax.
 * Passes on every other exception.
 */
final class LoginExceptionHandler extends ExceptionHandlerWrapper {

  LoginExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      if (answer(events.next().getContext().getException())) {
        events.remove();
        FacesContext.getCurrentInstance().responseComplete();
        return;
      }
    }
    getWrapped().handle();
  }

  private boolean answer(Throwable failure) {
    Optional<LoginRequiredException> refusal = RefusalProcessor.refusalIn(failure);
    try {
      if (refusal.isPresent()) {
        return RefusalProcessor.process(refusal.get());
      }
      return getRootCause(failure) instanceof ViewExpiredException
          && SamePageRedirect.sendToAnonymous();
    } catch (IOException broken) {
      throw new FacesException(broken);
    }
  }
}
