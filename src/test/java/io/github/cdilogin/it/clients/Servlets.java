package io.github.cdilogin.it.clients;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The pages of the application. */
public final class Servlets {

  private Servlets() {}

  /** Guarded. */
  @LoginRequired
  @WebServlet("/notes")
  public static class Notes extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "notes";
    }
  }

  /** Shows the messages; with a user, logs in and leads back. */
  @WebServlet("/login")
  public static class Login extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject LoginManager logins;
    @Inject FlashMessages flash;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      String user = request.getParameter("user");
      if (user == null) {
        return flash.take().toString();
      }
      logins.login(
          () -> user,
          LoginOptions.builder().remember(request.getParameter("remember") != null).build());
      return logins.redirectBack("/who");
    }
  }

  /** The class of the bean that EL finds by a name of the library. */
  @WebServlet("/bean-name")
  public static class BeanName extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject BeanManager beans;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return beans.resolve(beans.getBeans("currentUser")).getBeanClass().getSimpleName();
    }
  }

  /** Who is logged in. */
  @WebServlet("/who")
  public static class Who extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject CurrentUser currentUser;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return currentUser.getLoginId()
          + (currentUser.isAuthenticated() ? " authenticated" : "")
          + (currentUser.isActive() ? " active" : "")
          + (currentUser.isRemembered() ? " remembered" : "");
    }
  }

  /** Logs out, with a loader that fails or after the response is committed. */
  @WebServlet("/logout")
  public static class Logout extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject LoginManager logins;
    @Inject Auth auth;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      auth.setFailing(request.getParameter("failing") != null);
      if (request.getParameter("committed") != null) {
        response.flushBuffer();
      }
      try {
        return String.valueOf(logins.logout());
      } catch (IllegalStateException failure) {
        return failure.getMessage();
      } finally {
        auth.setFailing(false);
      }
    }
  }

  /** Logs in after the response is committed. */
  @WebServlet("/late")
  public static class Late extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.flushBuffer();
      try {
        return String.valueOf(logins.login(() -> "ann"));
      } catch (IllegalStateException failure) {
        return failure.getMessage();
      }
    }
  }

  /** Leads back by a fallback of the test's. */
  @WebServlet("/back")
  public static class Back extends TextServlet {

    private static final long serialVersionUID = 1L;

    @Inject LoginManager logins;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      try {
        return logins.redirectBack(request.getParameter("fallback"));
      } catch (IllegalArgumentException failure) {
        return failure.getMessage();
      }
    }
  }
}
