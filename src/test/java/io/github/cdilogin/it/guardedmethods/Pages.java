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

  /** Makes the CDI container call the guarded methods of {@link Observer}. */
  @WebServlet({"/event", "/producer"})
  public static class Calling extends HttpServlet {
    @Inject private transient Event<Observer.Change> changes;
    @Inject private transient Instance<Observer.Report> reports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      boolean event = request.getServletPath().equals("/event");
      response.getWriter().print(event ? fire() : reports.get().text());
    }

    private String fire() {
      Observer.Change change = new Observer.Change(new StringBuilder());
      changes.fire(change);
      return change.log().toString();
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
