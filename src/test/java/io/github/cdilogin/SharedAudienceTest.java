package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Applications that share key and audience accept the remember cookies of each other. */
class SharedAudienceTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.secretKey(KEY).rememberCookieAudience("company.example"));

  @Test
  void acceptsTheCookieOfAnotherApplication() throws Exception {
    browser.withCookie("remember_token", cookieFor("company.example"));

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void rejectsTheCookieOfAnApplicationThatDoesNotShareIt() throws Exception {
    browser.withCookie("remember_token", cookieFor("/app"));

    assertThat(browser.asks(currentUser::getLoginId)).isNull();
    assertThat(browser.cookie("remember_token")).isNull();
  }

  private String cookieFor(String audience) {
    return new RememberTokenCodec(List.of(KEY), audience)
        .sign("ann", clock.instant().plusSeconds(60), Digest.NONE);
  }
}
