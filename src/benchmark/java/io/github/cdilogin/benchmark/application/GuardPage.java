package io.github.cdilogin.benchmark.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Calls a guarded bean. */
@WebServlet("/guard")
public class GuardPage extends Page {

  private static final long serialVersionUID = 1L;

  @Inject private GuardedGreeting greeting;

  @Override
  String text(HttpServletRequest request) {
    return greeting.greet();
  }
}
