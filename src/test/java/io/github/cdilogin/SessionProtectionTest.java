package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.SessionProtected;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of a login whose session comes from another client. */
class SessionProtectionTest {

  abstract static class Protected extends ApplicationTest {

    @Inject Audit audit;

    WeldInitiator application(SessionProtection protection) {
      return application(login -> login.sessionProtection(protection), Audit.class);
    }

    @BeforeEach
    void logInAndPutADiaryIntoTheSession() throws Exception {
      owner().asks(() -> logins.login(ann));
      browser.session().setAttribute("diary", "private");
      audit.take();
    }

    void assertFreshWithoutAnEvent(TestBrowser client) throws Exception {
      assertThat(client.asks(() -> currentUser.isFresh())).isTrue();
      assertThat(audit.takeKinds()).containsExactly(Accessed.class);
    }

    TestBrowser owner() {
      return browser.header("User-Agent", "Owner/1.0");
    }

    TestBrowser attacker() {
      return browser.header("User-Agent", "Attacker/2.0");
    }
  }

  @Nested
  class Basic extends Protected {

    @WeldSetup final WeldInitiator weld = application(SessionProtection.BASIC);

    @Test
    void leavesTheOwnerAlone() throws Exception {
      assertFreshWithoutAnEvent(owner());
    }

    @Test
    void takesTheFreshnessFromTheAttacker() throws Exception {
      assertThat(attacker().asks(() -> currentUser.isFresh())).isFalse();
      assertThat(attacker().asks(currentUser::getLoginId)).isEqualTo("ann");
    }

    @Test
    void takesTheFreshnessFromTheOwnerToo() throws Exception {
      attacker().asks(currentUser::isAuthenticated);

      assertThat(owner().asks(() -> currentUser.isFresh())).isFalse();
      assertThat(owner().asks(currentUser::isAuthenticated)).isTrue();
    }

    @Test
    void firesEventsEachTimeAndInTheirOrder() throws Exception {
      attacker().asks(currentUser::isAuthenticated);
      assertThat(audit.takeKinds()).containsExactly(Accessed.class, SessionProtected.class);

      attacker().asks(currentUser::isAuthenticated);
      assertThat(audit.take().get(1))
          .isInstanceOfSatisfying(
              SessionProtected.class,
              event -> {
                assertThat(event.loginId()).isEqualTo("ann");
                assertThat(event.protection()).isEqualTo(SessionProtection.BASIC);
                assertThat(event.request().userAgent()).isEqualTo("Attacker/2.0");
              });
    }

    @Test
    void takesWhoConfirmsForTheOwner() throws Exception {
      attacker().asks(logins::confirmLogin);

      assertThat(attacker().asks(() -> currentUser.isFresh())).isTrue();
      assertThat(owner().asks(() -> currentUser.isFresh())).isFalse();
    }

    @Test
    void looksAtNoHeaderOfAProxy() throws Exception {
      owner().header("X-Forwarded-For", "203.0.113.7").header("Forwarded", "for=203.0.113.7");

      assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
    }
  }

  @Nested
  class Strong extends Protected {

    @WeldSetup final WeldInitiator weld = application(SessionProtection.STRONG);

    @Test
    void leavesTheOwnerAlone() throws Exception {
      assertThat(owner().asks(() -> currentUser.isFresh())).isTrue();
    }

    @Test
    void endsTheSessionForAttackerAndOwner() throws Exception {
      int loads = accounts.loads();

      assertThat(attacker().asks(currentUser::isAnonymous)).isTrue();

      assertThat(audit.takeKinds()).containsExactly(Accessed.class, SessionProtected.class);
      assertThat(accounts.loads()).isEqualTo(loads);
      assertThat(owner().asks(currentUser::isAnonymous)).isTrue();
      assertThat(browser.session()).isNull();
    }

    @Test
    void confirmsNothingForAnAttacker() throws Exception {
      assertThat(attacker().asks(logins::confirmLogin)).isFalse();
      assertThat(owner().asks(currentUser::isAnonymous)).isTrue();
    }
  }

  @Nested
  class StrongBesideARequestLoader extends Protected {

    @WeldSetup
    final WeldInitiator weld =
        application(
            login ->
                login.requestLoader(request -> ann).sessionProtection(SessionProtection.STRONG),
            Audit.class);

    @Test
    void loadsNoUserForAnAttacker() throws Exception {
      assertThat(attacker().asks(currentUser::isAnonymous)).isTrue();
      assertThat(audit.takeKinds()).containsExactly(Accessed.class, SessionProtected.class);
    }
  }

  @Nested
  class Off extends Protected {

    @WeldSetup final WeldInitiator weld = application(SessionProtection.OFF);

    @Test
    void checksNoClient() throws Exception {
      assertFreshWithoutAnEvent(attacker());
    }
  }
}
