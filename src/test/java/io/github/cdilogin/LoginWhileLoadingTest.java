package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.LoadedFromRequest;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application that logs in the user of a key, while users load. */
class LoginWhileLoadingTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = applicationWithApiKeys(KeyToSession.class);

  @BeforeEach
  void sendAKey() {
    browser.header("X-Api-Key", "ann");
  }

  @Test
  void isTheLoginOfThisRequest() throws Exception {
    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
  }

  @Test
  void isTheLoginOfTheNextRequest() throws Exception {
    browser.asks(currentUser::isAuthenticated);

    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
  }

  @Test
  void endsWithALogoutInTheSameRequest() throws Exception {
    browser.asks(
        () -> {
          currentUser.isAuthenticated();
          return logins.logout();
        });

    assertThat(browser.session()).isNull();
  }

  @ApplicationScoped
  static class KeyToSession {
    @Inject LoginManager logins;

    void begin(@Observes LoadedFromRequest event) {
      logins.login(new Account(event.loginId()));
    }
  }
}
