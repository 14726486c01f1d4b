package quickstart;

import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** All that CDI Login has to be told. */
@ApplicationScoped
class Auth {

  @Inject Accounts accounts;

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(accounts::findByLoginId)
        .loginView("/login.xhtml")
        .refreshView("/confirm.xhtml");
  }
}
