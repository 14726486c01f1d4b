package io.github.cdilogin.it.tenants;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The status that the filter saw last of a protected request; 0 for none since the last call. */
@WebServlet("/tenants")
public class Tenants extends TextServlet {

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    int status = Tenant.lastStatus;
    Tenant.lastStatus = 0;
    return "" + status;
  }
}
