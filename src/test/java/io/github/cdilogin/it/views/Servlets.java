package io.github.cdilogin.it.views;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
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
    "/spelled/login"
  })
  public static class Secret extends HttpServlet {

    @Inject transient Vault vault;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(vault.getText());
    }
  }

  @WebServlet("/forward/login")
  public static class Forwarding extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      request.getRequestDispatcher("/forwarded").forward(request, response);
    }
  }

  @WebServlet("/right/servlet")
  public static class LoginPage extends HttpServlet {

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("log in here");
    }
  }

  @WebServlet({"/confirm", "/change"})
  public static class Confirm extends HttpServlet {

    @Inject transient Vault vault;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(vault.change());
    }
  }

  @WebServlet("/log-in")
  public static class LogIn extends HttpServlet {

    @Inject transient LoginManager logins;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
      logins.login(new Auth.Person("ada"), LoginOptions.builder().fresh(false).build());
    }
  }
}
