package io.github.cdilogin.internal.faces;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Answers {@link QueuedFailures} that are queued when the phase has already ended. */
final class LoginExceptionHandler extends ExceptionHandlerWrapper {

  LoginExceptionHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    if (!QueuedFailures.answer(FacesContext.getCurrentInstance(), this)) {
      getWrapped().handle();
    }
  }
}
