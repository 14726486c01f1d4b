package io.github.cdilogin.it.tags;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** How many users were loaded since the last call. */
@WebServlet("/loads")
public class Loads extends TextServlet {

  @Inject transient Accounts accounts;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return Integer.toString(accounts.loadsSinceLastAsked());
  }
}
