package io.github.cdilogin.it.faces;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a test does without a page. */
public final class Servlets {

  private Servlets() {}

  @WebServlet("/login")
  public static class Login extends TextServlet {

    @Inject transient LoginManager logins;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      boolean remember = "true".equals(request.getParameter("remember"));
      return ""
          + logins.login(
              accounts.peek(request.getParameter("user")),
              LoginOptions.builder().remember(remember).build());
    }
  }

  @WebServlet("/logout")
  public static class Logout extends TextServlet {

    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "" + logins.logout();
    }
  }

  /** The notes that were written since the last call. */
  @WebServlet("/entries")
  public static class Written extends TextServlet {

    @Inject transient Entries entries;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return entries.take();
    }
  }
}
