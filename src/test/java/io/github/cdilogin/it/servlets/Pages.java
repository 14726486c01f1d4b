package io.github.cdilogin.it.servlets;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;

/**
 * Guarded servlets, open ones that dispatch to them, and what an application does to a response.
 */
public final class Pages {

  /** More than any server buffers. */
  private static final String LONG = "long page ".repeat(40_000);

  private Pages() {}

  /** What a guarded servlet extends. */
  abstract static class GuardedPage extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "guarded " + getServletName();
    }
  }

  @LoginRequired
  @WebServlet(
      name = "Guarded",
      value = {"/guarded", "/elsewhere/guarded"},
      asyncSupported = true)
  public static class Guarded extends GuardedPage {}

  @LoginRequired
  @WebServlet(name = "Start", value = "/area/start")
  public static class Start extends GuardedPage {}

  @LoginRequired
  public static class InWebXml extends GuardedPage {}

  /** Registered by {@link Registration}. */
  @LoginRequired
  public static class ByListener extends GuardedPage {}

  @WebServlet(value = "/open", asyncSupported = true)
  public static class Open extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "open";
    }
  }

  /** Dispatches to another page. */
  @WebServlet({"/forward", "/include", "/long-include"})
  public static class Dispatch extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      RequestDispatcher target = target(request);
      switch (request.getServletPath()) {
        case "/forward" -> target.forward(request, response);
        case "/include" -> target.include(request, response);
        default -> {
          response.getWriter().print("before ");
          target.include(request, response);
          return LONG;
        }
      }
      return null;
    }

    private RequestDispatcher target(HttpServletRequest request) {
      String name = request.getParameter("name");
      return name == null
          ? request.getRequestDispatcher("/" + request.getParameter("path"))
          : getServletContext().getNamedDispatcher(name);
    }
  }

  @WebServlet(value = "/async", asyncSupported = true)
  public static class Async extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      request.startAsync().dispatch("/" + request.getParameter("path"));
      return null;
    }
  }

  @WebServlet("/gone")
  public static class Gone extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.sendError(HttpServletResponse.SC_GONE);
      return null;
    }
  }

  @WebServlet({"/do-login", "/elsewhere/do-login"})
  public static class Login extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return ""
          + logins.login(new Auth.Person("ada"), LoginOptions.builder().remember(true).build());
    }
  }

  @WebServlet(
      name = "Who",
      value = {"/who", "/elsewhere/who"},
      asyncSupported = true)
  public static class Who extends TextServlet {
    @Inject transient CurrentUser currentUser;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "it is " + currentUser.getLoginId();
    }
  }

  @WebServlet(name = "Logout", value = "/do-logout")
  public static class Logout extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "logout " + logins.logout();
    }
  }

  @WebServlet("/who-then-reset")
  public static class WhoThenReset extends TextServlet {
    @Inject transient CurrentUser currentUser;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      String id = currentUser.getLoginId();
      response.reset();
      return "it is " + id;
    }
  }

  @WebServlet("/logout-then-reset")
  public static class LogoutThenReset extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      logins.logout();
      response.getWriter().print("forgotten");
      response.reset();
      return "done";
    }
  }

  @WebServlet("/logout-then-fail")
  public static class LogoutThenFail extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getParameter("begun") != null) {
        response.getWriter().print("begun");
      }
      logins.logout();
      throw new IllegalStateException("after logout");
    }
  }

  /** Redirects by the methods that Servlet 6.1 adds; an older server has none of them. */
  @WebServlet("/logout-then-redirect")
  public static class LogoutThenRedirect extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      logins.logout();
      switch (request.getParameter("by")) {
        case "location" -> response.sendRedirect("open");
        case "status" -> redirect(response, new Class<?>[] {int.class}, 303);
        case "buffer" -> redirect(response, new Class<?>[] {boolean.class}, false);
        default -> redirect(response, new Class<?>[] {int.class, boolean.class}, 307, true);
      }
      return null;
    }

    private static void redirect(HttpServletResponse response, Class<?>[] more, Object... values)
        throws ServletException, IOException {
      Class<?>[] types = new Class<?>[more.length + 1];
      types[0] = String.class;
      System.arraycopy(more, 0, types, 1, more.length);
      Object[] arguments = new Object[values.length + 1];
      arguments[0] = "open";
      System.arraycopy(values, 0, arguments, 1, values.length);
      try {
        HttpServletResponse.class.getMethod("sendRedirect", types).invoke(response, arguments);
      } catch (NoSuchMethodException absent) {
        response.sendError(HttpServletResponse.SC_NOT_IMPLEMENTED);
      } catch (IllegalAccessException | InvocationTargetException failure) {
        throw new ServletException(failure);
      }
    }
  }

  /** Makes the library fail when it renews the cookie at the end of the request. */
  @WebServlet("/break-the-end")
  public static class BreakTheEnd extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      Auth.BreakableClock.BROKEN.set(true);
      return null;
    }
  }

  /** What the application's filter, loader and request listener have seen. */
  @WebServlet("/seen")
  public static class Seen extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      String seen =
          "status=%s tenant=%s leftovers=%s"
              .formatted(Tenant.lastStatus, Auth.tenantAtLoad, Registration.LEFTOVERS.get());
      Auth.tenantAtLoad = "not loaded";
      return seen;
    }
  }
}
