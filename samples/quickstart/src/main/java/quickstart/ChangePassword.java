package quickstart;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Behind {@code change-password.xhtml}: only for somebody who has just shown who he is. */
@Named
@RequestScoped
@LoginRequired
public class ChangePassword {

  @Inject Accounts accounts;
  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject FlashMessages flash;

  private String password;
  private String again;

  /** The page's view action: asks to confirm, unless the password was typed a moment ago. */
  @FreshLoginRequired(within = "PT20S")
  public void open() {}

  /** Changes it; the new stamp ends every login of this account, and this one starts anew. */
  @FreshLoginRequired(within = "PT10M")
  public String change() {
    if (!password.equals(again)) {
      Page.errorAt("change:again", "This is not the same as the new password.");
      return null;
    }
    Account account = currentUser.require(Account.class);
    logins.login(accounts.changePassword(account, password));
    flash.add("info", "Your password is changed. Every other login of yours has ended.");
    return "/notes?faces-redirect=true";
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
