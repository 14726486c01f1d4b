package io.github.cdilogin.it.testlogin;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.SessionProtection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;

/** An application without a login form, and with all the protection there is. */
@ApplicationScoped
public class Auth {

  public static final String KEY = "the key of an application that is under test";

  public record Account(String id) implements LoginUser {

    @Override
    public String loginId() {
      return id;
    }

    @Override
    public String loginStamp() {
      return "stamp of " + id;
    }
  }

  void configure(@Observes LoginConfiguration login) {
    login
        .userLoader(id -> Set.of("ada", "ben").contains(id) ? new Account(id) : null)
        .secretKey(KEY)
        .sessionProtection(SessionProtection.STRONG)
        .idleTimeout(Duration.ofHours(1))
        .refreshView("/confirm");
  }
}
