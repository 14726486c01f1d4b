package io.github.cdilogin.benchmark.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Needs no user, and has an empty filter. */
@WebServlet("/idles")
public class IdlePage extends Page {

  private static final long serialVersionUID = 1L;

  @Override
  String text(HttpServletRequest request) {
    return "Hello";
  }
}
