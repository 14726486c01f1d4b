package quickstart;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Behind {@code login.xhtml}: checks name and password, then tells the library who is here. */
@Named
@RequestScoped
public class LoginForm {

  @Inject Accounts accounts;
  @Inject LoginManager logins;

  private String name;
  private String password;
  private boolean remember;

  /** Logs in and goes back to where the visitor wanted to be, or stays and says why not. */
  public String submit() {
    Optional<Account> account = accounts.check(name, password);
    if (account.isEmpty()
        || !logins.login(account.get(), LoginOptions.builder().remember(remember).build())) {
      Page.error("This name and password do not belong together.");
      return null;
    }
    return logins.redirectBack("/notes.xhtml");
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
