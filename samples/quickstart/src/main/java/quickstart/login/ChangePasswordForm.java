package quickstart.login;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import quickstart.account.Account;
import quickstart.account.Accounts;
import quickstart.account.Passwords;
import quickstart.web.FieldErrors;
import quickstart.web.Texts;

/** {@code my/change-password.xhtml}: requires a login that was confirmed recently. */
@Named
@RequestScoped
@FreshLoginRequired(within = "PT10M")
public class ChangePasswordForm {

  @Inject Accounts accounts;
  @Inject CurrentUser currentUser;
  @Inject FieldErrors errors;
  @Inject FlashMessages flash;
  @Inject LoginManager logins;
  @Inject Texts texts;

  @Size(min = Passwords.MIN_LENGTH, max = Passwords.MAX_LENGTH, message = "{password.size}") private String password;

  @NotBlank(message = "{password.again.required}") private String again;

  private LocalDateTime lastChange;

  /** The view action. Its limit is shorter than that of the form, which takes time to fill in. */
  @FreshLoginRequired(within = "PT20S")
  public void load() {
    lastChange = currentUser.require(Account.class).getPasswordChanged();
  }

  /** The new stamp ends every login of the account; the login of this browser begins anew. */
  public String submit() {
    if (!password.equals(again)) {
      errors.add("change:again", texts.get("password.again.differs"));
      return null;
    }
    logins.login(accounts.changePassword(currentUser.getLoginId(), password));
    flash.add("success", texts.get("password.changed"));
    return "/my/notes?faces-redirect=true";
  }

  /** In UTC; null if the password was never changed. */
  public LocalDateTime getLastChange() {
    return lastChange;
  }

  public int getMinLength() {
    return Passwords.MIN_LENGTH;
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
