package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents.LoggedOut;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class LogoutTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(accounts)
                  .secretKey("a-key-of-this-application-0123456789abcdef")
                  .requestLoader(request -> accounts.load(request.getHeader("X-Api-Key"))),
          Audit.class);

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject Audit audit;

  private final TestBrowser visitor = new TestBrowser();

  @Test
  void endsTheSessionWithAllThatIsInIt() throws Exception {
    visitor.asks(() -> logins.login(ann));
    HttpSession session = visitor.session();
    session.setAttribute("cart", "book");

    assertThat(visitor.asks(logins::logout)).isTrue();

    assertThat(visitor.session()).isNull();
    assertThatThrownBy(() -> session.getAttribute("cart"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(visitor.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void holdsForTheRestOfTheRequest() throws Exception {
    visitor.asks(() -> logins.login(ann));

    visitor.get(
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
    visitor.get(
        "/app/",
        () -> {
          logins.login(ann);
          assertThat(logins.logout()).isTrue();
        });

    assertThat(visitor.session()).isNull();
  }

  @Test
  void ofAStrangerDoesNothing() throws Exception {
    assertThat(visitor.asks(logins::logout)).isFalse();

    assertThat(visitor.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
  }

  @Test
  void ofAStrangerLeavesHisSession() throws Exception {
    visitor.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "book"));

    assertThat(visitor.asks(logins::logout)).isFalse();

    assertThat(visitor.session().getAttribute("cart")).isEqualTo("book");
  }

  @Test
  void aSecondTimeIsThatOfAStranger() throws Exception {
    visitor.asks(() -> logins.login(ann));

    visitor.get(
        "/app/logout",
        () -> {
          assertThat(logins.logout()).isTrue();
          assertThat(logins.logout()).isFalse();
        });

    assertThat(audit.takeKinds()).containsOnlyOnce(LoggedOut.class);
  }

  @Test
  void ofSomebodyInactiveEndsHisSession() throws Exception {
    visitor.asks(() -> logins.login(ann));
    ann.inactive();

    assertThat(visitor.asks(logins::logout)).isTrue();

    assertThat(visitor.session()).isNull();
  }

  @Test
  void ofWhomTheRequestNamesHoldsForThisRequestAndLeavesTheSession() throws Exception {
    visitor.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "book"));
    visitor.saying("X-Api-Key", "ann");

    visitor.get(
        "/app/logout",
        () -> {
          assertThat(logins.logout()).isTrue();
          assertThat(currentUser.isAnonymous()).isTrue();
        });

    assertThat(visitor.session().getAttribute("cart")).isEqualTo("book");
    assertThat(visitor.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void doesNotMindThatTheSessionHasEndedMeanwhile() throws Exception {
    visitor.asks(() -> logins.login(ann));

    visitor.get(
        "/app/logout",
        (request, response) -> {
          currentUser.isAuthenticated();
          request.getSession().invalidate();
          assertThat(logins.logout()).isTrue();
        });

    assertThat(visitor.session()).isNull();
  }

  @Test
  void leavesOtherSessionsOfTheUserAlone() throws Exception {
    TestBrowser atHome = new TestBrowser();
    visitor.asks(() -> logins.login(ann));
    atHome.asks(() -> logins.login(ann));

    visitor.asks(logins::logout);

    assertThat(atHome.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void endsSessionAndCookieWhileTheLoaderFails() throws Exception {
    visitor.asks(() -> logins.login(ann, LoginOptions.builder().remember(true).build()));
    audit.take();
    accounts.fail();

    LogLines log = LogLines.during(() -> assertThat(visitor.asks(logins::logout)).isTrue());
    accounts.recover();

    assertThat(visitor.session()).isNull();
    assertThat(visitor.cookie("remember_token")).isNull();
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
    assertThat(visitor.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void deletesACookieWithoutSessionWhileTheLoaderFails() throws Exception {
    visitor.asks(() -> logins.login(ann, LoginOptions.builder().remember(true).build()));
    visitor.closingTheBrowser();
    accounts.fail();

    assertThat(visitor.asks(logins::logout)).isTrue();
    accounts.recover();

    assertThat(visitor.cookie("remember_token")).isNull();
    assertThat(visitor.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void ofAnAnonymousClientDoesNothingWhileTheLoaderFails() throws Exception {
    accounts.fail();
    visitor.saying("X-Api-Key", "ann");

    assertThat(visitor.asks(logins::logout)).isFalse();

    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
  }

  @Test
  void outsideOfARequestIsAMistakeThatSaysSo() {
    assertThatThrownBy(logins::logout)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-101 LoginManager.logout: there is no request here. Call it in the thread that"
                + " serves the request, below the library's filter.");
  }
}
