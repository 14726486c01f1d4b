package io.github.cdilogin.deployment.privatemethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class PrivateMethodTest {

  private static final String BEAN =
      "io.github.cdilogin.deployment.privatemethod.PrivateMethodTest$Notes";

  @Test
  void aGuardOnAPrivateMethodStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-003 "
                + BEAN
                + ".open: no container intercepts a private method, so its guard would not run."
                + " Make the method public, or guard the class.");
  }

  @RequestScoped
  static class Notes {
    @LoginRequired
    private void open() {}
  }
}
