package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

class ConfirmLoginTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = applicationWithApiKeys(Audit.class);

  @Inject Audit audit;

  @Test
  void makesTheLoginFresh() throws Exception {
    logInWithoutFreshness();

    browser.get(
        "/app/confirm",
        () -> {
          assertThat(logins.confirmLogin()).isTrue();
          assertThat(currentUser.isFresh()).isTrue();
        });

    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
    assertThat(browser.asks(currentUser::getUser)).isSameAs(ann);
  }

  @Test
  void givesTheSessionANewIdAndKeepsItsValues() throws Exception {
    logInWithoutFreshness();
    browser.session().setAttribute("cart", "book");
    String staleId = browser.sessionId();

    browser.asks(logins::confirmLogin);

    assertThat(browser.sessionId()).isNotEqualTo(staleId);
    assertThat(browser.session().getAttribute("cart")).isEqualTo("book");
  }

  @Test
  void doesNothingForAnAnonymousUser() throws Exception {
    assertThat(browser.asks(logins::confirmLogin)).isFalse();

    assertNoSessionAndNoEvent();
  }

  @Test
  void keepsTheSessionIdOfAnAnonymousUser() throws Exception {
    browser.get("/app/", (request, response) -> request.getSession());
    String id = browser.sessionId();

    assertThat(browser.asks(logins::confirmLogin)).isFalse();

    assertThat(browser.sessionId()).isEqualTo(id);
  }

  @Test
  void doesNothingForTheUserOfARequestLoader() throws Exception {
    browser.header("X-Api-Key", "ann");

    browser.get(
        "/app/confirm",
        () -> {
          assertThat(logins.confirmLogin()).isFalse();
          assertThat(currentUser.isFresh()).isFalse();
          assertThat(currentUser.getLoginId()).isEqualTo("ann");
        });

    assertNoSessionAndNoEvent();
  }

  @Test
  void doesNotReviveALoginThatEndedMeanwhile() throws Exception {
    logInWithoutFreshness();

    browser.get(
        "/app/confirm",
        (request, response) -> {
          currentUser.isAuthenticated();
          request.getSession().invalidate();
          assertThat(logins.confirmLogin()).isFalse();
          assertThat(currentUser.isAnonymous()).isTrue();
        });

    assertNoSessionAndNoEvent();
  }

  @Test
  void doesNotReviveALoginThatWasRevoked() throws Exception {
    logInWithoutFreshness();
    ann.stamped("new password");

    assertThat(browser.asks(logins::confirmLogin)).isFalse();
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void outsideOfARequestIsAMistakeThatIsReported() {
    assertThatThrownBy(logins::confirmLogin)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-101 LoginManager.confirmLogin: there is no request here. Call it in the thread"
                + " that serves the request, below the library's filter.");
  }

  private void assertNoSessionAndNoEvent() {
    assertThat(browser.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoginConfirmed.class);
  }

  private void logInWithoutFreshness() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));
  }
}
