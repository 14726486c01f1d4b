package io.github.cdilogin.it.tags;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.entries.TypedText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The actions of the pages, and what they have done in this request. */
@Named
@RequestScoped
public class Notepad extends TypedText {

  @Inject LoginManager logins;
  @Inject Accounts accounts;
  private String done = "nothing";

  public void logIn(String user) {
    logins.login(accounts.peek(user));
  }

  public void signFor(LoginUser user) {
    done = "signed by " + user.loginId() + ": " + getText();
  }

  public void writeAsGuest() {
    done = "by a guest: " + getText();
  }

  public String getDone() {
    return done;
  }
}
