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
        .refreshView("/confirm.xhtml")
        // The accounts of this demo end with its server, and so may the key that signs the remember
        // cookies. A product sets cdi-login.secret-key, and leaves this out.
        .development(true);
  }
}
