package quickstart;

import io.github.cdilogin.LoginManager;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The button in the header: a POST with a view state, so that no link can log anybody out. */
@Named
@RequestScoped
public class Logout {

  @Inject LoginManager logins;

  /** Ends the login and its session, and goes to the front page. */
  public String submit() {
    logins.logout();
    return "/index?faces-redirect=true&bye=1";
  }
}
