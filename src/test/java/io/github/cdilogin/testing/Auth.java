package io.github.cdilogin.testing;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.SessionProtection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;

/** The configuration of the application under test: strict, so that nothing is let through. */
@ApplicationScoped
class Auth {

  static final String KEY = "a key that is long enough for a test";

  record Account(String id, boolean active) implements LoginUser {

    @Override
    public String loginId() {
      return id;
    }

    @Override
    public boolean isActive() {
      return active;
    }

    @Override
    public String loginStamp() {
      return "stamp of " + id;
    }
  }

  private final Map<String, Account> accounts =
      Map.of(
          "1", new Account("1", true), "2", new Account("2", true), "3", new Account("3", false));

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(accounts::get)
        .sessionProtection(SessionProtection.STRONG)
        .secretKey(KEY)
        .rememberCookieDuration(Duration.ofDays(7))
        .idleTimeout(Duration.ofHours(1))
        .loginView("/login.xhtml");
  }
}
