package io.github.cdilogin.deployment.failedobserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class FailedObserverTest {

  @Test
  void anObserverThatFailsIsNamedAndNotTakenForAMissingLoader() {
    assertThat(Deployed.findingsFor(Auth.class))
        .containsExactly(
            "LOGIN-011 observer of LoginConfiguration: it failed with"
                + " java.lang.IllegalStateException: no database yet. An observer may register"
                + " things, but must not call beans that need a running application.");
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      throw new IllegalStateException("no database yet");
    }
  }
}
