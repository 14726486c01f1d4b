package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.internal.event.LoginEvents.LoggedIn;
import io.github.cdilogin.internal.event.LoginEvents.LoggedOut;
import io.github.cdilogin.internal.event.LoginEvents.LoginConfirmed;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Login, confirmation and logout after the response is committed. */
class CommittedLoginTest extends ApplicationTest {

  private final Account ben = accounts.add("ben");

  @WeldSetup final WeldInitiator weld = application(login -> login.secretKey(KEY), Audit.class);

  @Inject Audit audit;

  @Test
  void aLoginThrowsAndChangesNothing() throws Exception {
    assertThatThrownBy(() -> runAfterCommit(() -> logins.login(ann)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LOGIN-121 LoginManager.login: the response is committed");

    assertThat(browser.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoggedIn.class);
  }

  @Test
  void aLoginOfAnotherUserThrowsAndChangesNothing() throws Exception {
    browser.asks(() -> logins.login(ann));
    String id = browser.sessionId();

    assertThatThrownBy(
            () ->
                runAfterCommit(
                    () -> {
                      try {
                        logins.login(ben);
                      } finally {
                        assertThat(currentUser.getLoginId()).isEqualTo("ann");
                      }
                    }))
        .hasMessageStartingWith("LOGIN-121 ");

    assertThat(browser.sessionId()).isEqualTo(id);
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void aConfirmationThrowsAndChangesNothing() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));
    String id = browser.sessionId();

    assertThatThrownBy(() -> runAfterCommit(() -> logins.confirmLogin()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LOGIN-121 LoginManager.confirmLogin: the response is committed");

    assertThat(browser.sessionId()).isEqualTo(id);
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
    assertThat(audit.takeKinds()).doesNotContain(LoginConfirmed.class);
  }

  @Test
  void aLogoutEndsTheSession() throws Exception {
    browser.asks(() -> logins.login(ann));

    runAfterCommit(() -> assertThat(logins.logout()).isTrue());

    assertThat(browser.session()).isNull();
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void aLogoutEndsTheSessionAndThenThrowsIfTheCookieStays() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));
    audit.take();

    assertThatThrownBy(
            () ->
                runAfterCommit(
                    () -> {
                      try {
                        logins.logout();
                      } finally {
                        assertThat(currentUser.isAnonymous()).isTrue();
                      }
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LOGIN-122 LoginManager.logout: the response is committed")
        .hasMessageContaining("remember cookie");

    assertThat(browser.session()).isNull();
    assertThat(audit.takeKinds()).contains(LoggedOut.class);
  }

  @Test
  void aLogoutDoesNotThrowIfTheCookieWasDeletedBefore() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));

    browser.get(
        "/app/logout",
        (request, response) -> {
          logins.logout();
          response.flushBuffer();
          assertThat(logins.logout()).isFalse();
        });

    assertThat(browser.cookie("remember_token")).isNull();
  }

  private void runAfterCommit(Runnable code) throws Exception {
    browser.get("/app/page", afterCommit(code::run));
  }
}
