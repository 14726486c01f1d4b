package io.github.cdilogin.benchmark.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Calls a bean with an empty interceptor. */
@WebServlet("/empty")
public class EmptyPage extends Page {

  private static final long serialVersionUID = 1L;

  @Inject private InterceptedGreeting greeting;

  @Override
  String text(HttpServletRequest request) {
    return greeting.greet();
  }
}
