package io.github.cdilogin.deployment.malformedsetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class MalformedSettingTest {

  private static final String LONG_ENOUGH = "a-key-of-thirty-two-bytes-or-more";

  @Test
  void everyOneOfThemIsReported() {
    assertThat(Deployed.findingsFor(Accounts.class, Auth.class))
        .containsExactly(
            "LOGIN-014 LoginConfiguration.forceHost: \"http://example.org\" is not a host. Give one"
                + " such as www.example.org:8443.",
            "LOGIN-014 LoginConfiguration.idleTimeout: \"PT0S\" is not a duration longer than zero."
                + " Give one such as PT30M.",
            "LOGIN-014 LoginConfiguration.absoluteTimeout: \"PT-1S\" is not a duration longer than"
                + " zero. Give one such as PT30M.",
            "LOGIN-014 LoginConfiguration.rememberCookieName: \"keep me\" is not a cookie's name."
                + " Give one such as remember_token.",
            "LOGIN-014 LoginConfiguration.rememberCookieDuration: \"PT0S\" is not a duration longer"
                + " than zero. Give one such as PT30M.",
            "LOGIN-014 LoginConfiguration.rememberCookieDomain: \"a;b\" is not a domain name. Give"
                + " one such as example.org.",
            "LOGIN-014 LoginConfiguration.rememberCookiePath: \"/a\\u000d\\u000ab\" is not a path"
                + " that begins with a slash. Give one such as /app.");
  }

  @Test
  void aWeakKeyIsReportedButNotShown() {
    assertThat(Deployed.findingsFor(Accounts.class, WeakKey.class))
        .containsExactly(
            "LOGIN-013 LoginConfiguration.secretKey: key 2 has 31 bytes, and could be guessed. Give"
                + " at least 32 bytes at random, such as openssl rand -base64 32 prints.");
  }

  @Test
  void aKeyThatIsNullIsReportedAsThat() {
    assertThat(Deployed.findingsFor(Accounts.class, NoKey.class))
        .containsExactly(
            "LOGIN-031 LoginConfiguration.secretKey: the key is null, so what it is read from is"
                + " not set. Set it, or call secretKey only where there is a key.");
  }

  @Test
  void theLastWordCounts() {
    Deployed.with(Accounts.class, CorrectedInTime.class).close();
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login
          .forceHost("http://example.org")
          .idleTimeout(Duration.ZERO)
          .absoluteTimeout(Duration.ofSeconds(-1))
          .rememberCookieName("keep me")
          .rememberCookieDuration(Duration.ZERO)
          .rememberCookieDomain("a;b")
          .rememberCookiePath("/a\r\nb");
    }
  }

  @ApplicationScoped
  static class WeakKey {
    void configure(@Observes LoginConfiguration login) {
      login.secretKey(LONG_ENOUGH, "x".repeat(31), "ü".repeat(16));
    }
  }

  @ApplicationScoped
  static class NoKey {
    void configure(@Observes LoginConfiguration login) {
      String notSet = System.getenv("THERE_IS_NO_SUCH_VARIABLE");
      login.secretKey(notSet, notSet);
    }
  }

  @ApplicationScoped
  static class CorrectedInTime {
    void configure(@Observes LoginConfiguration login) {
      login.secretKey("weak").rememberCookieName("keep me").loginView("login.xhtml");
      login.secretKey(LONG_ENOUGH).rememberCookieName("keep_me").loginView("/login.xhtml");
    }
  }
}
