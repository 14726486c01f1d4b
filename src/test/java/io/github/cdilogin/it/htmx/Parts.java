package io.github.cdilogin.it.htmx;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.faces.Desk;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Parts of a page: guarded by a bean, or, below {@code /app}, by a path rule. */
@WebServlet({"/part", "/app/part"})
public class Parts extends TextServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Desk desk;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    return request.getServletPath().equals("/part") ? desk.getSecret() : "the protected part";
  }
}
