package io.github.cdilogin.deployment.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.deployment.Deployed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("cdi-se")
class OutsideTest {

  private final Properties before = (Properties) System.getProperties().clone();

  @AfterEach
  void restore() {
    System.setProperties(before);
  }

  @Test
  void everyWrongValueIsReportedWithKeyAndSource() {
    set(
        Map.of(
            "cdi-login.idle-timeout", "half an hour",
            "cdi-login.login-view", "login.xhtml",
            "cdi-login.secret-key", "too short",
            "cdi-login.session-protection", "strict"));

    assertThat(Deployed.findingsFor(Accounts.class))
        .containsExactlyInAnyOrder(
            "LOGIN-010 cdi-login.login-view (system property): \"login.xhtml\" is no view. Give a"
                + " path below the context path that begins with one slash, such as /login.xhtml,"
                + " or an absolute http or https URL.",
            "LOGIN-014 cdi-login.session-protection (system property): \"strict\" is not off, basic"
                + " or strong. Give one such as basic.",
            "LOGIN-014 cdi-login.idle-timeout (system property): \"half an hour\" is not a"
                + " duration. Give one such as PT30M.",
            "LOGIN-013 cdi-login.secret-key (system property): key 1 has 9 bytes, and could be"
                + " guessed. Give at least 32 bytes at random, such as openssl rand -base64 32"
                + " prints.");
  }

  @Test
  void theyAreReportedTogetherWithWhatElseIsWrong() {
    set(Map.of("cdi-login.use-session-for-next", "yes"));

    assertThat(Deployed.findingsFor(Auth.class))
        .extracting(line -> line.substring(0, "LOGIN-000".length()))
        .containsExactlyInAnyOrder("LOGIN-001", "LOGIN-010", "LOGIN-014");
  }

  @Test
  void aGoodValueOverridesAWrongOneInCode() {
    set(Map.of("cdi-login.login-view", "/login.xhtml"));

    Deployed.with(Accounts.class, Auth.class).close();
  }

  /** The process may hold settings of another version, or of another application's. */
  @Test
  void anUnknownOneStopsNothing() {
    set(Map.of("cdi-login.login-veiw", "/login.xhtml"));

    Deployed.with(Accounts.class).close();
  }

  private static void set(Map<String, String> settings) {
    new TreeMap<>(settings).forEach(System::setProperty);
  }

  @ApplicationScoped
  static class Auth {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("nowhere");
    }
  }
}
