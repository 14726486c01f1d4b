package io.github.cdilogin.it.testlogin;

import io.github.cdilogin.CurrentUser;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Returns the user. */
@WebServlet("/who")
public class Who extends HttpServlet {

  @Inject transient CurrentUser currentUser;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response
        .getWriter()
        .print(
            currentUser.getLoginId()
                + (currentUser.isFresh() ? " fresh" : "")
                + (currentUser.isRemembered() ? " remembered" : ""));
  }
}
