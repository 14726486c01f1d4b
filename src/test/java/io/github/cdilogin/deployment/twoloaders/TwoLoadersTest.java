package io.github.cdilogin.deployment.twoloaders;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class TwoLoadersTest {

  private static final String PACKAGE = "io.github.cdilogin.deployment.twoloaders.";

  @Test
  void anObserverAndABeanAreOneTooMany() {
    assertThat(Deployed.findingsFor(Auth.class, Accounts.class))
        .containsExactly(
            "LOGIN-002 LoginConfiguration (UserLoader) and bean "
                + PACKAGE
                + "TwoLoadersTest$Accounts: there are 2 of type UserLoader, where one is allowed."
                + " Keep one: an observer of LoginConfiguration or a bean.");
  }

  @Test
  void twoBeansAreOneTooMany() {
    assertThat(Deployed.findingsFor(Accounts.class, Archive.class))
        .containsExactly(
            "LOGIN-002 bean "
                + PACKAGE
                + "TwoLoadersTest$Accounts and bean "
                + PACKAGE
                + "TwoLoadersTest$Archive: there are 2 of type UserLoader, where one is allowed."
                + " Keep one: an observer of LoginConfiguration or a bean.");
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.userLoader(id -> null);
    }
  }

  @ApplicationScoped
  static class Accounts implements UserLoader {
    @Override
    public LoginUser load(String loginId) {
      return null;
    }
  }

  @ApplicationScoped
  static class Archive implements UserLoader {
    @Override
    public LoginUser load(String loginId) {
      return null;
    }
  }
}
