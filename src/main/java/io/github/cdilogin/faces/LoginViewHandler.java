package io.github.cdilogin.faces;

import io.github.cdilogin.LoginEdge;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/**
 * Keeps the checked way back in the action of the login view's forms: a Faces form posts without
 * the query of its page. Named in {@code faces-config.xml}; for Faces.
 *
 * @since 0.1.0
 */
public final class LoginViewHandler extends ViewHandlerWrapper {

  /**
   * For Faces.
   *
   * @param wrapped the handler that was there before
   */
  public LoginViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public String getActionURL(FacesContext context, String viewId) {
    return LoginEdge.keepWayBack(getWrapped().getActionURL(context, viewId));
  }
}
