package io.github.cdilogin.it.app;

import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
public class Auth {

  @Inject Accounts accounts;

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(accounts::find)
        .requestLoader(request -> accounts.findByKey(request.getHeader("X-Api-Key")))
        .secretKey("a-key-for-tests-that-everybody-can-read-0123")
        .loginView("/login.xhtml")
        .refreshView("/confirm.xhtml");
  }
}
