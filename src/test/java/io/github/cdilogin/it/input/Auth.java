package io.github.cdilogin.it.input;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.it.app.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
public class Auth {

  @Inject Accounts accounts;
  @Inject MovableClock clock;

  void configure(@Observes LoginConfiguration login) {
    MovableClock.Shared shared = clock.shared();
    login
        .userLoader(accounts::find)
        .secretKey("a-key-for-tests-that-everybody-can-read-0123")
        .loginView("/login.xhtml")
        .refreshView("/confirm.xhtml")
        .protect("/app/**")
        .clock(shared);
  }
}
