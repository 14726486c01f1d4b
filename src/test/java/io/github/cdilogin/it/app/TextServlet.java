package io.github.cdilogin.it.app;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of text: what a subclass returns is the body, unless it is {@code null}. */
public abstract class TextServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    String text = answer(request, response);
    if (text != null) {
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().print(text);
    }
  }

  protected abstract String answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException;
}
