package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Audit;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application without a key has no remember cookies. */
class RememberCookieWithoutKeyTest extends RememberMeTest {

  @WeldSetup final WeldInitiator weld = application(Audit.class);

  @Test
  void isAMistakeThatIsReported() throws Exception {
    assertThatThrownBy(() -> browser.asks(() -> logins.login(ann, REMEMBERED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-109 LoginManager.login: there is no secret key, so no remember cookie can be"
                + " signed. Set one of at least 32 bytes, the same on all nodes and not in the"
                + " source: LoginConfiguration.secretKey, or the setting cdi-login.secret-key.");
    assertThat(browser.session()).isNull();
    assertThat(who()).isEqualTo(Who.UNKNOWN_USER);
  }

  @Test
  void isNotLookedAt() throws Exception {
    browser.withCookie("remember_token", "anything");

    assertThat(linesOfAny()).isEmpty();
  }
}
