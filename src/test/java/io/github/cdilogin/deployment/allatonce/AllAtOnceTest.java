package io.github.cdilogin.deployment.allatonce;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class AllAtOnceTest {

  @Test
  void everyMistakeIsReportedInOneExceptionAlsoWhereAContainerWouldStopAtTheFirst() {
    assertThat(
            Deployed.findingsFor(
                Auth.class, Final.class, FinalMethod.class, PrivateMethod.class, Client.class))
        .extracting(line -> line.substring(0, "LOGIN-000".length()))
        .containsExactlyInAnyOrder("LOGIN-001", "LOGIN-003", "LOGIN-005", "LOGIN-006", "LOGIN-010");
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("");
    }
  }

  @LoginRequired
  @RequestScoped
  static final class Final {
    public void open() {}
  }

  @LoginRequired
  @SessionScoped
  static class FinalMethod implements Serializable {
    public final void open() {}
  }

  @RequestScoped
  static class PrivateMethod {
    @LoginRequired
    private void open() {}
  }

  /** What it injects could not be proxied: a container reports that first. */
  @ApplicationScoped
  static class Client {
    @Inject Final impossible;
    @Inject FinalMethod alsoImpossible;
  }
}
