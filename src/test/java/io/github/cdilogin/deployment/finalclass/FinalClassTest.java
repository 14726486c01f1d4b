package io.github.cdilogin.deployment.finalclass;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class FinalClassTest {

  private static final String BEAN =
      "io.github.cdilogin.deployment.finalclass.FinalClassTest$Notes";

  @Test
  void aGuardOnAFinalClassStopsTheDeploymentBeforeTheContainerReportsProxies() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-006 "
                + BEAN
                + ": no container can proxy a final class, so its guard would not run. Remove"
                + " final.");
  }

  @LoginRequired
  @RequestScoped
  static final class Notes {
    public void open() {}
  }
}
