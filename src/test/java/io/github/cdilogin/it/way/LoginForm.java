package io.github.cdilogin.it.way;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.it.app.Accounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A login form that is shown again for an unknown user. */
@Named
@RequestScoped
public class LoginForm {

  @Inject LoginManager logins;
  @Inject Accounts accounts;
  private String user;

  public String submit() {
    LoginUser found = accounts.peek(user);
    return found != null && logins.login(found) ? logins.redirectBack("/index.xhtml") : null;
  }

  public String getUser() {
    return user;
  }

  public void setUser(String user) {
    this.user = user;
  }
}
