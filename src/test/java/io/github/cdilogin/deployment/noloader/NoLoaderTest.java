package io.github.cdilogin.deployment.noloader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class NoLoaderTest {

  @Test
  void anApplicationThatRegistersNoLoaderIsReportedHow() {
    assertThat(Deployed.findingsFor(Auth.class))
        .containsExactly(
            "LOGIN-001 application: there is no UserLoader and no RequestLoader, so no user can"
                + " ever be logged in. Register one: void configure(@Observes LoginConfiguration"
                + " login) { login.userLoader(id -> ...); }, or make a bean that implements"
                + " UserLoader.");
  }

  /** Asked for the current container, some answer with the one that is already there. */
  @Test
  void theLoaderOfAnotherApplicationBesidesIsNotItsOwn() {
    try (SeContainer other = Deployed.with(Accounts.class)) {
      assertThat(other.isRunning()).isTrue();
      assertThat(Deployed.findingsFor(Auth.class))
          .singleElement()
          .asString()
          .startsWith("LOGIN-001 application: ");
    }
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("/login.xhtml");
    }
  }
}
