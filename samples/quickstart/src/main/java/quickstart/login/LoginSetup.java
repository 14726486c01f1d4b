package quickstart.login;

import io.github.cdilogin.LoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import quickstart.account.Accounts;
import quickstart.web.Texts;

/**
 * The whole configuration of CDI Login. The secret key comes from the environment, as the setting
 * {@code cdi-login.secret-key}.
 */
@ApplicationScoped
public class LoginSetup {

  @Inject Accounts accounts;
  @Inject Texts texts;

  /**
   * All pages below {@code /my} need a login. The messages are keys of the application's texts: see
   * {@code LoginMessages.properties}.
   */
  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(accounts::findByLoginId)
        .loginView("/login.xhtml")
        .refreshView("/confirm.xhtml")
        .protect("/my/**")
        .localizeCallback(texts::get);
  }
}
