package quickstart.login;

import io.github.cdilogin.LoginManager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The button in the header. It is a form with a view state, so that no link can log a user out. */
@Named
@RequestScoped
public class Logout {

  @Inject LoginManager logins;

  public String submit() {
    logins.logout();
    return "/index?faces-redirect=true&loggedOut=true";
  }
}
