package io.github.cdilogin.it.way;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.it.app.TextServlet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Moves the clock, adds a message, and reports the user and the number of logins. */
@WebServlet({"/pass", "/flash", "/who", "/logins"})
public class Controls extends TextServlet {

  @Inject transient FlashMessages flash;
  @Inject transient CurrentUser currentUser;
  @Inject transient Logins logins;

  @Override
  protected String answer(HttpServletRequest request, HttpServletResponse response) {
    switch (request.getServletPath()) {
      case "/pass" -> Rules.pass(Duration.ofMinutes(Long.parseLong(request.getQueryString())));
      case "/flash" -> flash.add("info", "a message");
      case "/who" -> {
        return currentUser.isAuthenticated() ? currentUser.getLoginId() : "anonymous";
      }
      default -> {
        return "" + logins.take();
      }
    }
    return "";
  }

  /** Counts the logins. */
  @ApplicationScoped
  public static class Logins {

    private final AtomicInteger count = new AtomicInteger();

    void count(@Observes LoginEvent.LoggedIn event) {
      count.incrementAndGet();
    }

    int take() {
      return count.getAndSet(0);
    }
  }
}
