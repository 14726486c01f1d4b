package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Logs in the user of a parameter, with or without a remember cookie. */
@WebServlet("/login")
public class LoginPage extends Page {

  private static final long serialVersionUID = 1L;

  @Inject private LoginManager logins;

  @Override
  String text(HttpServletRequest request) {
    boolean remember = request.getParameter("remember") != null;
    logins.login(
        Users.find(request.getParameter("id")), LoginOptions.builder().remember(remember).build());
    return "Hello";
  }
}
