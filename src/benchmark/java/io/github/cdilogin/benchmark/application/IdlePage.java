package io.github.cdilogin.benchmark.application;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Needs no user, behind a filter that does nothing. */
@WebServlet("/idles")
public class IdlePage extends Page {

  private static final long serialVersionUID = 1L;

  @Override
  String text(HttpServletRequest request) {
    return "Hello";
  }
}
