package io.github.cdilogin.deployment.staticmethod;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class StaticMethodTest {

  private static final String BEAN =
      "io.github.cdilogin.deployment.staticmethod.StaticMethodTest$Notes";

  @Test
  void aGuardOnAStaticMethodStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactly(
            "LOGIN-004 "
                + BEAN
                + ".open: no container intercepts a static method, so its guard would not run. Make"
                + " it an instance method of a bean.");
  }

  @RequestScoped
  static class Notes {
    @LoginRequired
    public static void open() {}
  }
}
