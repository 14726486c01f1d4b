package io.github.cdilogin.it.paths;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Servlets inside and outside of the protected folders. */
public final class Servlets {

  private Servlets() {}

  @WebServlet({"/in", "/out"})
  public static class Login extends TextServlet {

    @Inject transient LoginManager logins;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return ""
          + (request.getServletPath().equals("/in")
              ? logins.login(
                  accounts.peek(request.getParameter("user")),
                  LoginOptions.builder()
                      .fresh(!"false".equals(request.getParameter("fresh")))
                      .build())
              : logins.logout());
    }
  }

  @WebServlet("/app/servlet")
  public static class Text extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "shown to the client";
    }
  }

  @WebServlet({"/forward", "/include"})
  public static class Dispatch extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      if (request.getServletPath().equals("/forward")) {
        request.getRequestDispatcher(request.getParameter("to")).forward(request, response);
      } else {
        request.getRequestDispatcher(request.getParameter("of")).include(request, response);
      }
      return null;
    }
  }

  @WebServlet({"/fail", "/app/error"})
  public static class Failing extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      if (request.getServletPath().equals("/fail")) {
        throw new IllegalStateException("The application fails");
      }
      return "the error page";
    }
  }

  /** How often an action of a page was executed since the last call. */
  @WebServlet("/written")
  public static class Written extends TextServlet {

    @Inject transient Desk desk;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "" + desk.take();
    }
  }
}
