package io.github.cdilogin.internal.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/**
 * Puts the library before the application's handling of exceptions. Named in {@code
 * faces-config.xml}; for Faces.
 *
 * @since 0.1.0
 */
public final class LoginExceptionHandlerFactory extends ExceptionHandlerFactory {

  /**
   * For Faces.
   *
   * @param wrapped the factory that was there before
   */
  public LoginExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new LoginExceptionHandler(getWrapped().getExceptionHandler());
  }
}
