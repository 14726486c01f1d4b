package quickstart.login;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import quickstart.account.Account;
import quickstart.account.Accounts;
import quickstart.account.Passwords;
import quickstart.activity.LoginFailed;
import quickstart.web.FieldErrors;
import quickstart.web.Texts;

/** {@code login.xhtml}: checks name and password, and logs in. */
@Named
@RequestScoped
public class LoginForm {

  @Inject Accounts accounts;
  @Inject CurrentUser currentUser;
  @Inject FieldErrors errors;
  @Inject Event<LoginFailed> failures;
  @Inject LoginManager logins;
  @Inject Texts texts;

  @NotBlank(message = "{name.required}") @Size(max = Account.MAX_NAME) private String name;

  @NotBlank(message = "{password.required}") @Size(max = Passwords.MAX_LENGTH) private String password;

  private boolean remember;

  /** The view action: a user who is logged in needs no login form. */
  public String skipIfLoggedIn() {
    return currentUser.isAuthenticated() ? logins.redirectBack("/my/notes.xhtml") : null;
  }

  public String submit() {
    Optional<Account> account = accounts.authenticate(name, password);
    LoginOptions options = LoginOptions.builder().remember(remember).build();
    if (account.isEmpty() || !logins.login(account.get(), options)) {
      failures.fire(new LoginFailed(name));
      errors.add("login:password", texts.get("login.failed"));
      return null;
    }
    return logins.redirectBack("/my/notes.xhtml");
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public boolean isRemember() {
    return remember;
  }

  public void setRemember(boolean remember) {
    this.remember = remember;
  }
}
