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
 * Processes refusals in Faces requests, full and Ajax.
 *
 * <p>Also redirects an anonymous user whose view has expired with the session. Without that, the
 * response is an error page, or nothing visible for Ajax. Every other exception goes to the wrapped
 * handler.
 */
final class LoginExceptionHandler extends ExceptionHandlerWrapper {

  LoginExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      if (process(events.next().getContext().getException())) {
        events.remove();
        FacesContext.getCurrentInstance().responseComplete();
        return;
      }
    }
    getWrapped().handle();
  }

  private boolean process(Throwable failure) {
    Optional<LoginRequiredException> refusal = RefusalProcessor.refusalIn(failure);
    try {
      if (refusal.isPresent()) {
        return RefusalProcessor.process(refusal.get());
      }
      return getRootCause(failure) instanceof ViewExpiredException
          && SamePageRedirect.sendToAnonymous();
    } catch (IOException failed) {
      throw new FacesException(failed);
    }
  }
}
