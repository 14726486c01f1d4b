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
 * The edge of a Faces request, full or Ajax. Refusals are answered here; so is the expired page of
 * somebody whose session is gone, which would otherwise be an error page, or nothing at all for
 * Ajax. Everything else is handed on.
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
