package io.github.cdilogin.it.htmx;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A login form without Faces: {@code POST log-in?user=ada&next=/app}. */
@WebServlet("/log-in")
public class LogIn extends TextServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient LoginManager logins;
  @Inject transient Accounts accounts;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    logins.login(accounts.peek(request.getParameter("user")));
    logins.redirectBack("/desk.xhtml");
    return null;
  }
}
