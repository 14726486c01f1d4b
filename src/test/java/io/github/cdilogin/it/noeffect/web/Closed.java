package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** A server that intercepts servlets cannot create this one. */
@LoginRequired
@WebServlet("/closed")
public class Closed extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response) {}
}
