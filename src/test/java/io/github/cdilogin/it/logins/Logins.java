package io.github.cdilogin.it.logins;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Logs in without a password: {@code in?user=ada&fresh=false&remember=true}; logs out: {@code out}.
 */
@WebServlet({"/in", "/out"})
public class Logins extends TextServlet {

  @Inject transient LoginManager logins;
  @Inject transient Accounts accounts;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return Boolean.toString(
        request.getServletPath().equals("/in") ? logIn(request) : logins.logout());
  }

  private boolean logIn(HttpServletRequest request) {
    LoginOptions options =
        LoginOptions.builder()
            .fresh(!"false".equals(request.getParameter("fresh")))
            .remember("true".equals(request.getParameter("remember")))
            .build();
    return logins.login(accounts.peek(request.getParameter("user")), options);
  }
}
