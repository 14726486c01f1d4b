package io.github.cdilogin.benchmark.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** Checks the session by hand, as applications without a library do. */
@WebServlet("/check")
public class CheckPage extends Page {

  private static final long serialVersionUID = 1L;

  @Override
  String text(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null || session.getAttribute("user") == null ? "Anonymous" : "Hello";
  }
}
