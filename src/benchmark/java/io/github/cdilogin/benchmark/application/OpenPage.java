package io.github.cdilogin.benchmark.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Makes a session, and puts nothing into it: the floor under every page that needs a new one. */
@WebServlet("/opens")
public class OpenPage extends Page {

  private static final long serialVersionUID = 1L;

  @Override
  String text(HttpServletRequest request) {
    return request.getSession().isNew() ? "Hello" : "Again";
  }
}
