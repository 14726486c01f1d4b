package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.LoginRevoked.Reason;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.event.LoginEvents.LoginRevoked;
import io.github.cdilogin.internal.request.CurrentRequestDetails;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokedLoginTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = applicationWithApiKeys(Audit.class);

  @Inject Audit audit;

  @BeforeEach
  void stamp() {
    ann.stamped("old password");
  }

  @Test
  void goesOnWhileTheStampIsTheSame() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.stamped("old password");

    assertThat(browser.asks(currentUser::isAuthenticated)).isTrue();
  }

  @Test
  void endsInEverySessionWhenTheStampChanges() throws Exception {
    TestBrowser atHome = new TestBrowser();
    browser.asks(() -> logins.login(ann));
    atHome.asks(() -> logins.login(ann));
    ann.stamped("new password");

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    assertThat(atHome.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void endsWhenAStampAppearsOrVanishes() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.stamped("");
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();

    browser.asks(() -> logins.login(ann));
    ann.stamped("new password");
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void doesNotComeBackWithTheOldStamp() throws Exception {
    browser.asks(() -> logins.login(ann));
    endTheLoginByANewStamp();
    ann.stamped("old password");

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void endsWhenTheUserIsGoneAndDoesNotComeBackWithTheUser() throws Exception {
    browser.asks(() -> logins.login(ann));
    accounts.remove(ann);
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    accounts.add("ann").stamped("old password");

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void endsTheSessionSoThatTheNextUserFindsNothingOfIt() throws Exception {
    browser.asks(() -> logins.login(ann));
    browser.session().setAttribute("diary", "private");
    accounts.remove(ann);
    browser.asks(currentUser::isAnonymous);

    browser.asks(() -> logins.login(accounts.add("ben")));

    assertThat(browser.session().getAttribute("diary")).isNull();
  }

  @Test
  void leavesOtherUsersAlone() throws Exception {
    TestBrowser other = new TestBrowser();
    other.asks(() -> logins.login(accounts.add("ben")));
    ann.stamped("new password");
    accounts.remove(ann);

    assertThat(other.asks(currentUser::isAuthenticated)).isTrue();
  }

  @Test
  void canBeginAgain() throws Exception {
    browser.asks(() -> logins.login(ann));
    endTheLoginByANewStamp();

    browser.asks(() -> logins.login(ann));

    assertThat(browser.asks(currentUser::isAuthenticated)).isTrue();
  }

  @Test
  void doesNotHideTheUserOfARequestLoader() throws Exception {
    browser.asks(() -> logins.login(ann));
    accounts.remove(ann);
    accounts.add("robot");
    browser.header("X-Api-Key", "robot");

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("robot");
  }

  @Test
  void isReportedOnceWithItsReason() throws Exception {
    browser.asks(() -> logins.login(ann));
    audit.take();
    endTheLoginByANewStamp();
    browser.asks(currentUser::isAnonymous);

    assertThat(audit.take())
        .filteredOn(LoginRevoked.class::isInstance)
        .containsExactly(
            new LoginEvents.LoginRevoked(
                "ann",
                Reason.STAMP_CHANGED,
                new CurrentRequestDetails(
                    clock.instant(), "127.0.0.1", null, "GET", "/app/asked")));
  }

  @Test
  void isReportedOfAUserWhoIsGone() throws Exception {
    browser.asks(() -> logins.login(ann));
    accounts.remove(ann);
    browser.asks(currentUser::isAnonymous);

    assertThat(audit.take())
        .filteredOn(LoginRevoked.class::isInstance)
        .extracting(event -> ((LoginRevoked) event).reason())
        .containsExactly(Reason.USER_GONE);
  }

  private void endTheLoginByANewStamp() throws Exception {
    ann.stamped("new password");
    browser.asks(currentUser::isAnonymous);
  }
}
