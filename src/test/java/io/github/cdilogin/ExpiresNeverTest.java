package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** How long a login lasts in an application without timeouts. */
class ExpiresNeverTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = applicationWithApiKeys();

  @Test
  void nothingEndsALoginWithoutTimeouts() throws Exception {
    browser.get(
        "/",
        (request, response) -> {
          logins.login(ann);
          request.getSession().setMaxInactiveInterval(-1);
          assertThat(currentUser.getExpiresIn()).isNull();
        });
  }

  @Test
  void isTheTimeoutOfTheSession() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(browser.asks(currentUser::getExpiresIn)).hasMinutes(30);
  }

  @Test
  void theUserOfAnApiKeyHasNone() throws Exception {
    browser.header("X-Api-Key", "ann");

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    assertThat(browser.asks(currentUser::getExpiresIn)).isNull();
  }
}
