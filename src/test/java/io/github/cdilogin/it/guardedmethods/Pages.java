package io.github.cdilogin.it.guardedmethods;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Servlets that are guarded by their service method, and one that calls guarded beans. */
public final class Pages {

  private Pages() {}

  @WebServlet("/service")
  public static class Service extends HttpServlet {
    @Override
    @LoginRequired
    public void service(ServletRequest request, ServletResponse response) throws IOException {
      response.getWriter().print("guarded");
    }
  }

  /** What a servlet extends. */
  public abstract static class Base extends HttpServlet {
    @Override
    @FreshLoginRequired(within = "PT10M")
    protected void service(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("guarded");
    }
  }

  @WebServlet("/inherited-service")
  public static class InheritedService extends Base {}

  @WebServlet("/event")
  public static class Firing extends HttpServlet {
    @Inject private transient Event<Observer.Change> changes;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      Observer.Change change = new Observer.Change(new StringBuilder());
      changes.fire(change);
      response.getWriter().print(change.log());
    }
  }

  @WebServlet("/producer")
  public static class Producing extends HttpServlet {
    @Inject private transient Instance<Observer.Report> reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(reports.get().text());
    }
  }

  @WebServlet("/login")
  public static class Login extends HttpServlet {
    @Inject private transient LoginManager logins;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean fresh = request.getParameter("stale") == null;
      response
          .getWriter()
          .print(logins.login(() -> "ada", LoginOptions.builder().fresh(fresh).build()));
    }
  }
}
