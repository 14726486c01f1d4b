package quickstart.login;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import quickstart.account.Account;
import quickstart.account.Accounts;
import quickstart.activity.LoginFailed;
import quickstart.web.FieldErrors;
import quickstart.web.Texts;

/** {@code confirm.xhtml}: requires the password again, where a login is not fresh enough. */
@Named
@RequestScoped
@LoginRequired
public class ConfirmForm {

  @Inject Accounts accounts;
  @Inject CurrentUser currentUser;
  @Inject FieldErrors errors;
  @Inject Event<LoginFailed> failures;
  @Inject LoginManager logins;
  @Inject Texts texts;

  @NotBlank(message = "{password.required}") private String password;

  private String name;

  /** The view action: the account whose password is required. */
  public void load() {
    name = currentUser.require(Account.class).getName();
  }

  public String submit() {
    if (accounts.authenticate(getName(), password).isEmpty()) {
      failures.fire(new LoginFailed(getName()));
      errors.add("confirm:password", texts.get("confirm.failed"));
      return null;
    }
    logins.confirmLogin();
    return logins.redirectBack("/my/notes.xhtml");
  }

  public String getName() {
    if (name == null) {
      load();
    }
    return name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
