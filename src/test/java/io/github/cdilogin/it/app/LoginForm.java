package io.github.cdilogin.it.app;

import io.github.cdilogin.LoginManager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

@Named
@RequestScoped
public class LoginForm {

  @Inject LoginManager logins;
  @Inject Accounts accounts;
  private String user;

  public String submit() {
    logins.login(accounts.peek(user));
    return logins.redirectBack("/index.xhtml");
  }

  public String confirm() {
    logins.confirmLogin();
    return logins.redirectBack("/index.xhtml");
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }
}
