package io.github.cdilogin.deployment.finalmethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class FinalMethodTest {

  private static final String BEAN =
      "io.github.cdilogin.deployment.finalmethod.FinalMethodTest$Notes";

  @Test
  void aGuardOnAFinalMethodStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-005 "
                + BEAN
                + ".open: no container intercepts a final method, so its guard would not run."
                + " Remove final.");
  }

  @RequestScoped
  static class Notes {
    @LoginRequired
    public final void open() {}
  }
}
