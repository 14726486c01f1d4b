package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.CurrentUser;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** An unguarded page that shows the name of the user, if there is one. */
@WebServlet("/asked")
public class AskedPage extends Page {

  private static final long serialVersionUID = 1L;

  @Inject private CurrentUser currentUser;

  @Override
  String text(HttpServletRequest request) {
    return currentUser.isAuthenticated() ? currentUser.getLoginId() : "Hello";
  }
}
