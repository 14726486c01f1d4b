package io.github.cdilogin.it.broken;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/** The servlet of the login view is guarded, so no user can log in. */
@WebServlet("/login")
@LoginRequired
public class GuardedLogin extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @ApplicationScoped
  public static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("/login?theme=dark");
    }
  }
}
