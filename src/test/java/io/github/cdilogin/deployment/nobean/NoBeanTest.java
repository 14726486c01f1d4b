package io.github.cdilogin.deployment.nobean;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class NoBeanTest {

  private static final String BEAN = "io.github.cdilogin.deployment.nobean.NoBeanTest$Notes";

  @Test
  void aGuardOnAClassThatIsNoBeanStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-007 "
                + BEAN
                + ": it is no CDI bean, so no container looks at its guard. Give it a scope such as"
                + " @RequestScoped, and let the container create it.");
  }

  @LoginRequired
  static class Notes {
    Notes(String anonymousCanInjectThis) {}

    public void open() {}
  }
}
