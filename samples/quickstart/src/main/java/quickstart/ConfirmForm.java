package quickstart;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind {@code confirm.xhtml}, where the library sends a login that is not fresh enough. */
@Named
@RequestScoped
@LoginRequired
public class ConfirmForm {

  @Inject Accounts accounts;
  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;

  private String password;

  /** The page's view action: there is nothing to confirm for a stranger. */
  public void open() {}

  /** Makes the login fresh and goes on to the page that asked for it. */
  public String submit() {
    String name = currentUser.require(Account.class).getName();
    if (accounts.check(name, password).isEmpty()) {
      Page.errorAt("confirm:password", "This is not the password.");
      return null;
    }
    logins.confirmLogin();
    return logins.redirectBack("/notes.xhtml");
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
