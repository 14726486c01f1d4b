package io.github.cdilogin.deployment.malformedwithin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.FreshLoginRequired;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Stereotype;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
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

  @Test
  void aFreshnessLimitBehindAStereotypeIsReadToo() {
    assertThat(Deployed.findingOf(Diary.class))
        .startsWith("LOGIN-009 ")
        .contains("Diary: @FreshLoginRequired(within = \"soon\")");
  }

  @Stereotype
  @FreshLoginRequired(within = "soon")
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Private {}

  @Private
  @RequestScoped
  static class Diary {
    public void open() {}
  }

  @RequestScoped
  static class Notes {
    @FreshLoginRequired(within = "ten minutes")
    public void open() {}

    @FreshLoginRequired(within = "PT0S")
    public void close() {}
  }
}
