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
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The application's pages without a view technology. */
public final class Servlets {

  private Servlets() {}

  @WebServlet("/public")
  public static class Public extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "public";
    }
  }

  @WebServlet("/do-login")
  public static class Login extends TextServlet {
    @Inject transient LoginManager logins;
    @Inject transient CurrentUser currentUser;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      LoginUser user = accounts.peek(request.getParameter("user"));
      LoginOptions options =
          LoginOptions.builder()
              .remember(request.getParameter("remember") != null)
              .fresh(request.getParameter("stale") == null)
              .build();
      boolean done = logins.login(user, options);
      return done + " " + currentUser.getLoginId();
    }
  }

  @WebServlet("/do-login-and-back")
  public static class LoginAndBack extends TextServlet {
    @Inject transient LoginManager logins;
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      logins.login(accounts.peek(request.getParameter("user")));
      return logins.redirectBack("/public");
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

  @WebServlet("/do-confirm")
  public static class Confirm extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return String.valueOf(logins.confirmLogin());
    }
  }

  @WebServlet("/do-logout")
  public static class Logout extends TextServlet {
    @Inject transient LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return String.valueOf(logins.logout());
    }
  }

  @WebServlet("/whoami")
  public static class WhoAmI extends TextServlet {
    @Inject transient CurrentUser currentUser;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
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

  /** How often the loader was asked, and how often the secret was shown, since the last call. */
  @WebServlet("/counters")
  public static class Counters extends TextServlet {
    @Inject transient Accounts accounts;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "loads=" + accounts.loadsSinceLastAsked() + " shown=" + Secrets.REPORTED.getAndSet(0);
    }
  }

  @WebServlet("/put")
  public static class Put extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      request.getSession().setAttribute("value", request.getParameter("value"));
      return "ok";
    }
  }

  @WebServlet("/get")
  public static class Get extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      var session = request.getSession(false);
      return String.valueOf(session == null ? null : session.getAttribute("value"));
    }
  }

  @WebServlet("/class")
  public static class ClassThere extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      try {
        Class.forName(request.getParameter("name"));
        return "there";
      } catch (ClassNotFoundException absent) {
        return "absent";
      }
    }
  }

  @WebServlet("/messages")
  public static class Messages extends TextServlet {
    @Inject transient FlashMessages messages;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return messages.take().toString();
    }
  }

  @WebServlet("/bean")
  public static class GuardedBean extends TextServlet {
    @Inject transient Secrets secrets;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return secrets.getText() + " " + secrets.getNumber();
    }
  }

  @WebServlet("/bean-fresh")
  public static class FreshBean extends TextServlet {
    @Inject transient Secrets secrets;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return secrets.change();
    }
  }

  /** Sets an encoding before the guard refuses, as a filter of an application may. */
  @WebServlet("/bean-utf8")
  public static class EncodedBean extends TextServlet {
    @Inject transient Secrets secrets;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      response.setCharacterEncoding("UTF-8");
      return secrets.getText();
    }
  }

  /** Half a page is on its way when the guard refuses. */
  @WebServlet("/bean-late")
  public static class LateBean extends TextServlet {
    @Inject transient Secrets secrets;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
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

  @WebServlet("/forward")
  public static class Forward extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      request.getRequestDispatcher("/guarded").forward(request, response);
      return null;
    }
  }

  @WebServlet("/include")
  public static class Include extends TextServlet {
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException, ServletException {
      request.getRequestDispatcher("/guarded").include(request, response);
      return null;
    }
  }

  /** Asks the guarded bean in a later dispatch, and in a thread that serves no request. */
  @WebServlet(value = "/async", asyncSupported = true)
  public static class Async extends TextServlet {
    @Inject transient Vault vault;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      if (request.getAttribute("again") != null) {
        return vault.open();
      }
      request.setAttribute("again", true);
      AsyncContext async = request.startAsync();
      async.dispatch();
      return null;
    }
  }

  @WebServlet(value = "/thread", asyncSupported = true)
  public static class OwnThread extends TextServlet {
    @Inject transient Vault vault;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      AsyncContext async = request.startAsync();
      new Thread(() -> setOutside(async)).start();
      return null;
    }

    private void setOutside(AsyncContext async) {
      try {
        async.getResponse().getWriter().print(ask());
      } catch (IOException broken) {
        throw new IllegalStateException(broken);
      } finally {
        async.complete();
      }
    }

    private String ask() {
      try {
        return vault.open();
      } catch (RuntimeException refused) {
        return "refused by " + refused.getClass().getSimpleName();
      }
    }
  }
}
