package io.github.cdilogin.it.input;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.it.app.Accounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The actions of the login and refresh views, which stay there if the login fails. */
@Named
@RequestScoped
public class LoginPage {

  @Inject LoginManager logins;
  @Inject Accounts accounts;

  private String user;

  public String redirect() {
    return logIn() ? logins.redirectBack("/index.html") : null;
  }

  /** Shows the page in the response to the login form. */
  public String navigate() {
    return logIn() ? "/app/form.xhtml" : null;
  }

  public String confirm() {
    logins.confirmLogin();
    return logins.redirectBack("/index.html");
  }

  private boolean logIn() {
    boolean loggedIn = logins.login(accounts.peek(user));
    if (!loggedIn) {
      FacesContext.getCurrentInstance().addMessage(null, new FacesMessage("not active"));
    }
    return loggedIn;
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }
}
