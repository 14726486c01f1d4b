package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromCookie;
import io.github.cdilogin.internal.event.LoginEvents.LoggedOut;
import io.github.cdilogin.internal.event.LoginEvents.NeedsRefresh;
import io.github.cdilogin.internal.event.LoginEvents.Unauthorized;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logins that run out, after half an hour without use and after eight hours in any case. */
class LoginTimeoutsTest extends ApplicationTest {

  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration ABSOLUTE = Duration.ofHours(8);

  private final Account ben = accounts.add("ben");

  @WeldSetup
  final WeldInitiator weld =
      application(
          login ->
              login
                  .loginView("/login")
                  .refreshView("/confirm")
                  .secretKey(KEY)
                  .idleTimeout(IDLE)
                  .absoluteTimeout(ABSOLUTE),
          Audit.class,
          Notes.class);

  @Inject Audit audit;
  @Inject Notes notes;

  @BeforeEach
  void logIn() throws Exception {
    browser.asks(() -> logins.login(ann));
    audit.take();
  }

  @Test
  void lastAsLongAsTheyAreUsed() throws Exception {
    for (int i = 0; i < 15; i++) {
      clock.advance(IDLE);
      assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    }
  }

  @Test
  void unauthorizedByHandLeadsToTheRefreshViewOnceTheUserIsResolved() throws Exception {
    runOut();

    TestResponse answer =
        browser.get(
            "/app/notes",
            () -> {
              assertThat(currentUser.isAnonymous()).isTrue();
              throw logins.unauthorized();
            });

    assertThat(answer.getHeader("Location")).isEqualTo("/app/confirm?next=%2Fapp%2Fnotes");
    assertThat(browser.messages()).extracting(FlashMessage::category).containsExactly("expired");
  }

  @Test
  void unauthorizedByHandResolvesNoUser() throws Exception {
    runOut();

    TestResponse answer = browser.get("/app/notes", this::refuse);

    assertThat(answer.getHeader("Location")).isEqualTo("/app/login?next=%2Fapp%2Fnotes");
    assertThat(audit.takeKinds()).doesNotContain(Accessed.class);
  }

  @Test
  void runOutWithoutUse() throws Exception {
    runOut();
    int loads = accounts.loads();

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();

    assertThat(accounts.loads()).isEqualTo(loads);
    assertThat(audit.takeKinds()).containsOnly(Accessed.class);
  }

  @Test
  void areNotUsedByRequestsThatNeedNoUser() throws Exception {
    for (int i = 0; i < 4; i++) {
      clock.advance(IDLE.dividedBy(3));
      browser.does(() -> {});
    }

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void runOutHoweverBusy() throws Exception {
    for (int i = 0; i < 32; i++) {
      clock.advance(ABSOLUTE.dividedBy(32));
      assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    }
    clock.advance(Duration.ofMillis(1));

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void stayRunOut() throws Exception {
    runOut();
    for (int i = 0; i < 5; i++) {
      assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
      clock.advance(Duration.ofMinutes(1));
    }
  }

  @Test
  void writeTheirUseOnceInATenthOfTheLimit() throws Exception {
    clock.advance(IDLE.dividedBy(10));
    browser.asks(currentUser::isAuthenticated);
    assertThat(browser.session().getAttribute("io.github.cdilogin.USED")).isNull();

    clock.advance(Duration.ofMillis(1));
    browser.asks(currentUser::isAuthenticated);
    Object first = browser.session().getAttribute("io.github.cdilogin.USED");
    assertThat(first).isEqualTo(clock.instant().toEpochMilli());

    clock.advance(IDLE.dividedBy(20));
    browser.asks(currentUser::isAuthenticated);
    assertThat(browser.session().getAttribute("io.github.cdilogin.USED")).isSameAs(first);
  }

  @Test
  void leadToTheRefreshViewThatKnowsWhoseTheyWere() throws Exception {
    runOut();

    TestResponse answer = browser.get("/app/notes?page=2", notes::read);

    assertThatResponse(answer).redirectsTo("/app/confirm?next=%2Fapp%2Fnotes%3Fpage%3D2");
    assertThat(browser.messages())
        .containsExactly(
            new FlashMessage("expired", "Your session has expired. Please log in again."));
    assertThat(browser.asks(currentUser::getExpiredLoginId)).isEqualTo("ann");
    assertThat(audit.take())
        .hasSize(3)
        .element(1)
        .isInstanceOfSatisfying(
            NeedsRefresh.class,
            event -> {
              assertThat(event.loginId()).isEqualTo("ann");
              assertThat(event.reason()).isEqualTo(RefusalReason.EXPIRED);
            });
  }

  @Test
  void reportTheReasonToAProgram() throws Exception {
    runOut();
    browser.header("Accept", "application/json");

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString()).contains("\"reason\":\"expired\"");
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void areNobodysWithoutALogin() throws Exception {
    browser.closingTheBrowser();

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getHeader("Location")).startsWith("/app/login?");
    assertThat(browser.asks(currentUser::getExpiredLoginId)).isNull();
    assertThat(audit.takeKinds()).contains(Unauthorized.class);
  }

  @Test
  void areNotTakenForSomebodysWhoIsLoggedIn() throws Exception {
    assertThat(browser.asks(currentUser::getExpiredLoginId)).isNull();
  }

  @Test
  void cannotBeConfirmed() throws Exception {
    runOut();

    assertThat(browser.asks(logins::confirmLogin)).isFalse();
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void beginAnewWithANewLogin() throws Exception {
    browser.session().setAttribute("draft", "half a letter");
    runOut();

    browser.asks(() -> logins.login(ann));

    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
    assertThat(browser.session().getAttribute("draft")).isEqualTo("half a letter");
    clock.advance(IDLE);
    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
  }

  @Test
  void leaveNothingToAnotherUserWhoLogsIn() throws Exception {
    browser.session().setAttribute("draft", "half a letter");
    runOut();

    browser.asks(() -> logins.login(ben));

    assertThat(browser.session().getAttribute("draft")).isNull();
  }

  @Test
  void endSilentlyAtLogout() throws Exception {
    runOut();

    assertThat(browser.asks(logins::logout)).isTrue();

    assertThat(browser.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
  }

  @Test
  void areRestoredByTheirOwnCookie() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));
    audit.take();
    runOut();

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");

    assertThat(audit.takeKinds()).containsExactly(Accessed.class, LoadedFromCookie.class);
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
    clock.advance(IDLE);
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void areNotRestoredByTheCookieOfAnotherUser() throws Exception {
    TestBrowser other = new TestBrowser();
    other.asks(() -> logins.login(ben, REMEMBERED));
    browser.withCookie("remember_token", other.cookie("remember_token"));
    runOut();

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    assertThat(browser.asks(currentUser::getExpiredLoginId)).isEqualTo("ann");
  }

  private void runOut() {
    clock.advance(IDLE.plus(IDLE.dividedBy(10)).plusMillis(1));
  }
}
