package io.github.cdilogin.internal.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/**
 * Creates {@link LoginExceptionHandler}s, which run before the application's exception handler.
 * Registered in {@code faces-config.xml}.
 *
 * @since 0.1.0
 */
public final class LoginExceptionHandlerFactory extends ExceptionHandlerFactory {

  /**
   * Called by Faces.
   *
   * @param wrapped the next factory
   */
  public LoginExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new LoginExceptionHandler(getWrapped().getExceptionHandler());
  }
}
