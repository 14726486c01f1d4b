package io.github.cdilogin.benchmark.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Starts a session by hand. */
@WebServlet("/start")
public class StartPage extends Page {

  private static final long serialVersionUID = 1L;

  @Override
  String text(HttpServletRequest request) {
    request.getSession().setAttribute("user", "42");
    return "Hello";
  }
}
