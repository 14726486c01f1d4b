package io.github.cdilogin.it.clients;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.fixture.IncompleteGuest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** An application with plain servlets, and a loader that can be made to fail. */
@ApplicationScoped
public class Auth {

  private volatile boolean failing;

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(this::load)
        .requestLoader(Auth::guest)
        .secretKey("the key of an application that is under test")
        .loginView("/login")
        .refreshView("/login");
  }

  void setFailing(boolean fails) {
    failing = fails;
  }

  private LoginUser load(String loginId) {
    if (failing) {
      throw new IllegalStateException("The database is down");
    }
    return () -> loginId;
  }

  private static @Nullable LoginUser guest(HttpServletRequest request) {
    return request.getHeader("X-Guest") == null ? null : new IncompleteGuest();
  }
}
