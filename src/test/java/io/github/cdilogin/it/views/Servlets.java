package io.github.cdilogin.it.views;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Guarded pages of each section, and views that are servlets. */
public final class Servlets {

  private Servlets() {}

  @WebServlet({
    "/secret",
    "/own/secret",
    "/form/secret",
    "/forward/secret",
    "/spelled/secret",
    "/page/secret",
    "/static/secret",
    "/right/secret",
    "/extensionless/secret",
    "/prefix/secret",
    "/servlet/secret",
    "/external/secret",
    "/forwarded",
    "/spelled/login",
    "/confirm",
    "/change"
  })
  public static class CallVault extends TextServlet {

    @Inject transient Vault vault;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return switch (request.getServletPath()) {
        case "/confirm", "/change" -> vault.change();
        default -> vault.getText();
      };
    }
  }

  @WebServlet("/forward/login")
  public static class Forwarding extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      request.getRequestDispatcher("/forwarded").forward(request, response);
      return null;
    }
  }

  @WebServlet("/right/servlet")
  public static class LoginPage extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "log in here";
    }
  }

  @WebServlet("/log-in")
  public static class LogIn extends TextServlet {

    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      logins.login(new Auth.Person("ada"), LoginOptions.builder().fresh(false).build());
      return null;
    }
  }
}
