package io.github.cdilogin.benchmark.application;

import io.github.cdilogin.CurrentUser;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Calls a guarded bean, and shows the name of the user. */
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
