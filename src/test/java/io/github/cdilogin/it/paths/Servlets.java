package io.github.cdilogin.it.paths;

import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Servlets inside and outside of the protected folders. */
public final class Servlets {

  private Servlets() {}

  @WebServlet({"/forward", "/include"})
  public static class Dispatch extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      if (request.getServletPath().equals("/forward")) {
        request.getRequestDispatcher(request.getParameter("to")).forward(request, response);
      } else {
        request.getRequestDispatcher(request.getParameter("of")).include(request, response);
      }
      return null;
    }
  }

  @WebServlet(value = "/async", asyncSupported = true)
  public static class Async extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      request.startAsync().dispatch(request.getParameter("to"));
    }
  }

  @WebServlet({"/app/servlet", "/app/any/*", "/app/error", "/fail", "/written"})
  public static class Texts extends TextServlet {

    @Inject transient Desk desk;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return switch (request.getHttpServletMapping().getPattern()) {
        case "/fail" -> throw new IllegalStateException("The application fails");
        case "/app/error" -> "the error page";
        case "/written" -> "" + desk.take();
        default -> "shown to the client";
      };
    }
  }
}
