package io.github.cdilogin.benchmark.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Creates an empty session, the lower bound of every page that needs a new session. */
@WebServlet("/opens")
public class OpenPage extends Page {

  private static final long serialVersionUID = 1L;

  @Override
  String text(HttpServletRequest request) {
    return request.getSession().isNew() ? "Hello" : "Again";
  }
}
