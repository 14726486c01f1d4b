package io.github.cdilogin.it.scopes.ee;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What only an application server answers. */
final class EeServlets {

  private EeServlets() {}

  @WebServlet({"/pooled", "/single"})
  public static class CallBean extends TextServlet {
    @Inject transient EnterpriseBeans.Pooled pooled;
    @Inject transient EnterpriseBeans.Single single;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return request.getServletPath().equals("/pooled") ? pooled.open() : single.open();
    }
  }

  /** How many stateful beans there are, which were written to the disk, and which read again. */
  @WebServlet("/stateful")
  public static class Stateful extends TextServlet {

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return StatefulProbe.CONSTRUCTED
          + " passivated "
          + StatefulProbe.PASSIVATED
          + " activated "
          + StatefulProbe.ACTIVATED;
    }
  }

  @WebServlet("/background")
  public static class CallBackground extends TextServlet {
    @Inject transient Background background;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws ServletException {
      int before = Background.RUN.get();
      CompletableFuture<String> future;
      try {
        future = request.getParameter("fresh") == null ? background.work() : background.freshWork();
      } catch (LoginRequiredException refused) {
        return "refused in the caller's thread, run=" + (Background.RUN.get() - before);
      }
      try {
        return future.get(30, TimeUnit.SECONDS);
      } catch (ExecutionException failure) {
        return "failed later: " + failure.getCause();
      } catch (InterruptedException | TimeoutException lost) {
        throw new ServletException(lost);
      }
    }
  }
}
