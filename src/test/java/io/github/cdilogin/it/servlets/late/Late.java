package io.github.cdilogin.it.servlets.late;

import io.github.cdilogin.LoginRequired;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Guarded servlets that a library of the application registers while the application starts. */
final class Late {

  private Late() {}

  static void register(ServletContext context, Class<? extends HttpServlet> servlet, String path) {
    ServletRegistration.Dynamic added = context.addServlet(servlet.getSimpleName(), servlet);
    added.setAsyncSupported(true);
    added.addMapping(path);
  }

  abstract static class Page extends HttpServlet {
    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("guarded " + getClass().getSimpleName());
    }
  }

  @LoginRequired
  public static class ByInitializer extends Page {}

  @LoginRequired
  public static class ByFragmentListener extends Page {}
}
