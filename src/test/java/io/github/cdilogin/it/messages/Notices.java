package io.github.cdilogin.it.messages;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** The actions of the pages, each with a message. */
@Named
@RequestScoped
public class Notices {

  private static final String SHOWN = "/shown?faces-redirect=true";

  @Inject FlashMessages flash;
  @Inject LoginManager logins;

  public void add() {
    flash.add("success", "Saved.");
  }

  public String addAndRedirect() {
    add();
    return SHOWN;
  }

  public String addAndLogOut() {
    add();
    logins.logout();
    return SHOWN;
  }

  public String addAndInvalidate() {
    add();
    external().invalidateSession();
    return SHOWN;
  }

  public void redirect() throws IOException {
    external().redirect(external().getRequestContextPath() + "/shown.xhtml");
  }

  public void redirectKeepingMessages() throws IOException {
    external().getFlash().setKeepMessages(true);
    redirect();
  }

  /** An expression that redirects when a part of the page is rendered. */
  public String getLateRedirect() throws IOException {
    redirect();
    return "";
  }

  public String getFailure() {
    throw new IllegalStateException("the application's own failure");
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
