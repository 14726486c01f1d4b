package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.CurrentUser;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Asks a bean behind the guard, and then who is there. */
@WebServlet("/named")
public class NamedPage extends Page {

  private static final long serialVersionUID = 1L;

  @Inject private GuardedGreeting greeting;
  @Inject private CurrentUser currentUser;

  @Override
  String text(HttpServletRequest request) {
    greeting.greet();
    return currentUser.getLoginId();
  }
}
