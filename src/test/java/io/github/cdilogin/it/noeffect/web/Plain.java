package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A servlet without a scope: a CDI container with annotated discovery does not read it. */
@WebServlet("/plain")
public class Plain extends HttpServlet {
  @Override
  @LoginRequired
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print("guarded");
  }
}
