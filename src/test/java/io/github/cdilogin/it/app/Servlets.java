package io.github.cdilogin.it.app;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** The application's pages without a view technology. */
public final class Servlets {

  private Servlets() {}

  /** Pages that call nothing of the library. */
  @WebServlet({"/public", "/put", "/get", "/class"})
  public static class Plain extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return switch (request.getServletPath()) {
        case "/public" -> "public";
        case "/put" -> put(request.getSession(), request.getParameter("value"));
        case "/get" -> get(request.getSession(false));
        default -> find(request.getParameter("name"));
      };
    }

    private static String put(HttpSession session, String value) {
      session.setAttribute("value", value);
      return "ok";
    }

    private static String get(HttpSession session) {
      return String.valueOf(session == null ? null : session.getAttribute("value"));
    }

    private static String find(String className) {
      try {
        Class.forName(className);
        return "there";
      } catch (ClassNotFoundException absent) {
        return "absent";
      }
    }
  }

  /** Pages that change or show the login. */
  @WebServlet({"/do-login", "/do-login-and-back", "/do-confirm", "/do-logout", "/whoami"})
  public static class Login extends TextServlet {
    @Inject transient LoginManager logins;
    @Inject transient CurrentUser currentUser;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return switch (request.getServletPath()) {
        case "/do-login" -> logIn(request);
        case "/do-login-and-back" -> logInAndBack(request);
        case "/do-confirm" -> String.valueOf(logins.confirmLogin());
        case "/do-logout" -> String.valueOf(logins.logout());
        default -> whoAmI();
      };
    }

    private String logIn(HttpServletRequest request) {
      LoginUser user = accounts.peek(request.getParameter("user"));
      LoginOptions options =
          LoginOptions.builder()
              .remember(request.getParameter("remember") != null)
              .fresh(request.getParameter("stale") == null)
              .build();
      boolean done = logins.login(user, options);
      return done + " " + currentUser.getLoginId();
    }

    private String logInAndBack(HttpServletRequest request) {
      logins.login(accounts.peek(request.getParameter("user")));
      return logins.redirectBack("/public");
    }

    private String whoAmI() {
      for (int i = 0; i < 10; i++) {
        currentUser.isAuthenticated();
      }
      return currentUser.getLoginId()
          + " authenticated="
          + currentUser.isAuthenticated()
          + " fresh="
          + currentUser.isFresh()
          + (currentUser.isRemembered() ? " remembered" : "");
    }
  }

  /** Changes its mind about the login after the page has begun. */
  @WebServlet("/do-login-late")
  public static class LateLogin extends TextServlet {
    @Inject transient LoginManager logins;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      LoginOptions remember = LoginOptions.builder().remember(true).build();
      logins.login(accounts.peek("ada"), remember);
      response.getWriter().print("begun, ");
      logins.logout();
      logins.login(accounts.peek("ben"), remember);
      return "done";
    }
  }

  /** Another thread sends the answer at once. */
  @WebServlet(value = "/do-login-async", asyncSupported = true)
  public static class AsyncLogin extends TextServlet {
    @Inject transient LoginManager logins;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws ServletException {
      logins.login(accounts.peek("ada"), LoginOptions.builder().remember(true).build());
      AsyncContext async = request.startAsync();
      Thread other = new Thread(() -> send(async));
      other.start();
      try {
        other.join();
      } catch (InterruptedException ended) {
        throw new ServletException(ended);
      }
      return null;
    }

    private static void send(AsyncContext async) {
      try {
        async.getResponse().getWriter().print("sent");
        async.getResponse().flushBuffer();
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      } finally {
        async.complete();
      }
    }
  }

  /** What the application counts, and the messages, since the last call. */
  @WebServlet({"/counters", "/messages"})
  public static class SinceLastCall extends TextServlet {
    @Inject transient Accounts accounts;
    @Inject transient FlashMessages messages;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return request.getServletPath().equals("/counters")
          ? "loads=" + accounts.loadsSinceLastAsked() + " shown=" + Secrets.REPORTED.getAndSet(0)
          : messages.take().toString();
    }
  }

  /** Pages without a guard that call a guarded bean. */
  @WebServlet({"/bean", "/bean-fresh", "/bean-utf8", "/bean-late"})
  public static class GuardedBean extends TextServlet {
    @Inject transient Secrets secrets;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      return switch (request.getServletPath()) {
        case "/bean" -> secrets.getText() + " " + secrets.getNumber();
        case "/bean-fresh" -> secrets.change();
        case "/bean-utf8" -> afterAnEncoding(response);
        default -> afterHalfAPage(response);
      };
    }

    /** Sets an encoding before the guard refuses, as a filter of an application may. */
    private String afterAnEncoding(HttpServletResponse response) {
      response.setCharacterEncoding("UTF-8");
      return secrets.getText();
    }

    /** Half a page is on its way when the guard refuses. */
    private String afterHalfAPage(HttpServletResponse response) throws IOException {
      response.getWriter().print("half a page");
      response.flushBuffer();
      return secrets.getText();
    }
  }

  @LoginRequired
  @WebServlet("/guarded")
  public static class Guarded extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      Secrets.REPORTED.incrementAndGet();
      return "guarded servlet";
    }
  }

  @FreshLoginRequired
  @WebServlet("/guarded-fresh")
  public static class GuardedFresh extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "guarded fresh servlet";
    }
  }

  /** Dispatches to a guarded servlet. */
  @WebServlet({"/forward", "/include"})
  public static class Dispatch extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      RequestDispatcher guarded = request.getRequestDispatcher("/guarded");
      if (request.getServletPath().equals("/forward")) {
        guarded.forward(request, response);
      } else {
        guarded.include(request, response);
      }
      return null;
    }
  }

  /** Calls a guarded bean in a later dispatch, or in a thread that serves no request. */
  @WebServlet(
      value = {"/async", "/thread"},
      asyncSupported = true)
  public static class CallVaultLater extends TextServlet {
    @Inject transient Vault vault;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      if (request.getAttribute("again") != null) {
        return vault.open();
      }
      request.setAttribute("again", true);
      AsyncContext async = request.startAsync();
      if (request.getServletPath().equals("/async")) {
        async.dispatch();
      } else {
        new Thread(() -> callInThread(async)).start();
      }
      return null;
    }

    private void callInThread(AsyncContext async) {
      try {
        async.getResponse().getWriter().print(resultOrRefusal());
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      } finally {
        async.complete();
      }
    }

    private String resultOrRefusal() {
      try {
        return vault.open();
      } catch (RuntimeException refused) {
        return "refused by " + refused.getClass().getSimpleName();
      }
    }
  }
}
