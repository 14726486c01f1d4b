package io.github.cdilogin.it.paths;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.it.app.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Rules for folders; no class carries a guard. */
@ApplicationScoped
public class Auth {

  @Inject Accounts accounts;

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(accounts::find)
        .secretKey("a-key-for-tests-that-everybody-can-read-0123")
        .loginView("/login.xhtml")
        .refreshView("/confirm")
        .protect("/app/**")
        .protectFresh("/admin/**")
        .permit("/app/public/**");
  }
}
