package io.github.cdilogin.it.noeffect.web;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a servlet extends. */
public abstract class AbstractBase extends HttpServlet {
  @Override
  @FreshLoginRequired(within = "PT10M")
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print("guarded");
  }
}
