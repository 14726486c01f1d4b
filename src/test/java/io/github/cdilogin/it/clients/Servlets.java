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
    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return "notes";
    }
  }

  /** Shows the messages; with a user, logs in and leads back. */
  @WebServlet("/login")
  public static class Login extends TextServlet {
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

  /** Who is logged in, and the class of the bean that EL finds by a name of the library. */
  @WebServlet({"/who", "/bean-name"})
  public static class Names extends TextServlet {
    @Inject CurrentUser currentUser;
    @Inject BeanManager beans;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response) {
      return request.getServletPath().equals("/who") ? who() : beanName();
    }

    private String who() {
      return currentUser.getLoginId()
          + (currentUser.isAuthenticated() ? " authenticated" : "")
          + (currentUser.isActive() ? " active" : "")
          + (currentUser.isRemembered() ? " remembered" : "");
    }

    private String beanName() {
      return beans.resolve(beans.getBeans("currentUser")).getBeanClass().getSimpleName();
    }
  }

  /** Calls that may fail: the text is the result, or the message of the exception. */
  @WebServlet({"/logout", "/late", "/back"})
  public static class Calls extends TextServlet {
    @Inject LoginManager logins;
    @Inject Auth auth;

    @Override
    protected String answer(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        return switch (request.getServletPath()) {
          case "/logout" -> logOut(request, response);
          case "/late" -> logInLate(response);
          default -> logins.redirectBack(request.getParameter("fallback"));
        };
      } catch (IllegalStateException | IllegalArgumentException failure) {
        return failure.getMessage();
      }
    }

    /** With a loader that fails, or after the response is committed. */
    private String logOut(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      auth.setFailing(request.getParameter("failing") != null);
      if (request.getParameter("committed") != null) {
        response.flushBuffer();
      }
      try {
        return String.valueOf(logins.logout());
      } finally {
        auth.setFailing(false);
      }
    }

    /** After the response is committed. */
    private String logInLate(HttpServletResponse response) throws IOException {
      response.flushBuffer();
      return String.valueOf(logins.login(() -> "ann"));
    }
  }
}
