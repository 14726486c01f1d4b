package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents.LoggedOut;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

class LogoutTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.secretKey(KEY).requestLoader(accounts::ofApiKey), Audit.class);

  @Inject Audit audit;

  @Test
  void endsTheSessionWithAllThatIsInIt() throws Exception {
    browser.asks(() -> logins.login(ann));
    HttpSession session = browser.session();
    session.setAttribute("cart", "book");

    assertThat(browser.asks(logins::logout)).isTrue();

    assertThat(browser.session()).isNull();
    assertThatThrownBy(() -> session.getAttribute("cart"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void holdsForTheRestOfTheRequest() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.get(
        "/app/logout",
        () -> {
          logins.logout();
          assertThat(currentUser.isAuthenticated()).isFalse();
          assertThat(currentUser.isFresh()).isFalse();
          assertThat(currentUser.getLoginId()).isNull();
        });
  }

  @Test
  void endsALoginOfTheSameRequest() throws Exception {
    browser.get(
        "/app/",
        () -> {
          logins.login(ann);
          assertThat(logins.logout()).isTrue();
        });

    assertThat(browser.session()).isNull();
  }

  @Test
  void ofAnAnonymousUserDoesNothing() throws Exception {
    assertThat(browser.asks(logins::logout)).isFalse();

    assertThat(browser.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
  }

  @Test
  void ofAnAnonymousUserKeepsTheSession() throws Exception {
    browser.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "book"));

    assertThat(browser.asks(logins::logout)).isFalse();

    assertThat(browser.session().getAttribute("cart")).isEqualTo("book");
  }

  @Test
  void aSecondTimeIsThatOfAnAnonymousUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.get(
        "/app/logout",
        () -> {
          assertThat(logins.logout()).isTrue();
          assertThat(logins.logout()).isFalse();
        });

    assertThat(audit.takeKinds()).containsOnlyOnce(LoggedOut.class);
  }

  @Test
  void ofAnInactiveUserEndsTheSession() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.inactive();

    assertThat(browser.asks(logins::logout)).isTrue();

    assertThat(browser.session()).isNull();
  }

  @Test
  void ofTheUserOfARequestLoaderHoldsForThisRequestAndLeavesTheSession() throws Exception {
    browser.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "book"));
    browser.header("X-Api-Key", "ann");

    browser.get(
        "/app/logout",
        () -> {
          assertThat(logins.logout()).isTrue();
          assertThat(currentUser.isAnonymous()).isTrue();
        });

    assertThat(browser.session().getAttribute("cart")).isEqualTo("book");
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void doesNotMindThatTheSessionHasEndedMeanwhile() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.get(
        "/app/logout",
        (request, response) -> {
          currentUser.isAuthenticated();
          request.getSession().invalidate();
          assertThat(logins.logout()).isTrue();
        });

    assertThat(browser.session()).isNull();
  }

  @Test
  void leavesOtherSessionsOfTheUserAlone() throws Exception {
    TestBrowser atHome = new TestBrowser();
    browser.asks(() -> logins.login(ann));
    atHome.asks(() -> logins.login(ann));

    browser.asks(logins::logout);

    assertThat(atHome.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void endsSessionAndCookieWhileTheLoaderFails() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));
    audit.take();
    accounts.fail();

    LogLines log = LogLines.during(() -> assertThat(browser.asks(logins::logout)).isTrue());
    accounts.recover();

    assertThat(browser.session()).isNull();
    assertThat(browser.cookie("remember_token")).isNull();
    assertThat(audit.take())
        .filteredOn(LoggedOut.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            LoggedOut.class, event -> assertThat(event.loginId()).isEqualTo("ann"));
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("LOGIN-123 ")
        .contains("java.lang.IllegalStateException");
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void deletesACookieWithoutSessionWhileTheLoaderFails() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));
    browser.closingTheBrowser();
    accounts.fail();

    assertThat(browser.asks(logins::logout)).isTrue();
    accounts.recover();

    assertThat(browser.cookie("remember_token")).isNull();
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void ofAnAnonymousClientDoesNothingWhileTheLoaderFails() throws Exception {
    accounts.fail();
    browser.header("X-Api-Key", "ann");

    assertThat(browser.asks(logins::logout)).isFalse();

    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
  }

  @Test
  void outsideOfARequestIsAMistakeThatIsReported() {
    assertThatThrownBy(logins::logout)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-101 LoginManager.logout: there is no request here. Call it in the thread that"
                + " serves the request, below the library's filter.");
  }
}
