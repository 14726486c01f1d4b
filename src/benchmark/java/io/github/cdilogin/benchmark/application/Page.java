package io.github.cdilogin.benchmark.application;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page of one word. All URLs have the same length, because a server copies them. */
public abstract class Page extends HttpServlet {

  private static final long serialVersionUID = 1L;

  abstract String text(HttpServletRequest request);

  @Override
  protected final void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String text = text(request);
    response.setContentType("text/plain");
    response.setCharacterEncoding("UTF-8");
    response.getWriter().write(text);
  }
}
