package io.github.cdilogin.deployment.malformedwithin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class MalformedWithinTest {

  private static final String BEAN =
      "io.github.cdilogin.deployment.malformedwithin.MalformedWithinTest$Notes";

  @Test
  void aFreshnessLimitThatIsNoDurationStopsTheDeployment() {
    assertThat(Deployed.findingsFor(Accounts.class, Notes.class))
        .containsExactlyInAnyOrder(
            "LOGIN-009 "
                + BEAN
                + ".close: @FreshLoginRequired(within = \"PT0S\") is no duration longer than zero."
                + " Write it as ISO-8601 has it, such as PT10M or PT30S.",
            "LOGIN-009 "
                + BEAN
                + ".open: @FreshLoginRequired(within = \"ten minutes\") is no duration longer than"
                + " zero. Write it as ISO-8601 has it, such as PT10M or PT30S.");
  }

  @RequestScoped
  static class Notes {
    @FreshLoginRequired(within = "ten minutes")
    public void open() {}

    @FreshLoginRequired(within = "PT0S")
    public void close() {}
  }
}
