package io.github.cdilogin.it.app;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

@Named
@RequestScoped
public class LoginForm {

  @Inject LoginManager logins;
  @Inject Accounts accounts;
  private String user;

  /** The form is shown again for an unknown user. */
  public String submit() {
    LoginUser found = accounts.peek(user);
    if (found == null) {
      return null;
    }
    logins.login(found);
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
