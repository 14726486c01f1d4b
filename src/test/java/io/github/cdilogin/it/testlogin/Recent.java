package io.github.cdilogin.it.testlogin;

import io.github.cdilogin.FreshLoginRequired;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Requires a recent login. */
@WebServlet("/recent")
@FreshLoginRequired(within = "PT10M")
public class Recent extends HttpServlet {

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
