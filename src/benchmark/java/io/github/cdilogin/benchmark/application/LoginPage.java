package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.LoginManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Logs in whoever says who he is. */
@WebServlet("/login")
public class LoginPage extends Page {

  private static final long serialVersionUID = 1L;

  @Inject private LoginManager logins;

  @Override
  String text(HttpServletRequest request) {
    logins.login(Visitors.find(request.getParameter("id")));
    return "Hello";
  }
}
