package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.RememberCookieRejected.Reason;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.LoggedOut;
import io.github.cdilogin.internal.event.LoginEvents.LoginRevoked;
import io.github.cdilogin.internal.event.LoginEvents.RememberCookieRejected;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** When a remember cookie is deleted. */
class DeletedRememberCookieTest extends RememberMeTest {

  @WeldSetup final WeldInitiator weld = withKey(login -> {});

  @Test
  void isDeletedAtLogout() throws Exception {
    logIn(ann, REMEMBERED);

    List<String> lines = linesOf((request, response) -> logins.logout());

    assertThat(lines)
        .singleElement()
        .asString()
        .startsWith("remember_token=; Path=/app; Max-Age=0");
    assertThat(who()).isEqualTo(Who.UNKNOWN_USER);
  }

  @Test
  void isDeletedAtLogoutOfAnAnonymousUserToo() throws Exception {
    browser.withCookie("remember_token", "nonsense");

    assertThat(linesOf((request, response) -> logins.logout())).hasSize(1);

    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
    assertThat(browser.session()).isNull();
  }

  @Test
  void isDeletedByALoginOfAnotherUser() throws Exception {
    logIn(ann, REMEMBERED);

    assertDeleted(linesOf((request, response) -> logins.login(ben)));
  }

  @Test
  void isLeftAloneByALoginOfItsOwnUser() throws Exception {
    logIn(ann, REMEMBERED);

    assertThat(linesOf((request, response) -> logins.login(ann))).isEmpty();
    assertThat(who()).isEqualTo(new Who("ann", true, true));
  }

  @Test
  void isLeftAloneByARefusedLogin() throws Exception {
    logIn(ann, REMEMBERED);
    ben.inactive();

    assertThat(linesOf((request, response) -> logins.login(ben))).isEmpty();
  }

  @Test
  void thatIsNonsenseIsDeletedOnceAndReportsIt() throws Exception {
    browser.withCookie("remember_token", "nonsense");

    assertDeleted(linesOfAny());

    assertRejected(Reason.MALFORMED, null);
    assertThat(browser.session()).isNull();
    assertThat(linesOfAny()).isEmpty();
  }

  @Test
  void thatIsNonsenseIsDeletedBesideASessionToo() throws Exception {
    logIn(ann, LoginOptions.defaults());
    browser.withCookie("remember_token", "nonsense");

    assertThat(linesOfAny()).hasSize(1);
    assertThat(who()).isEqualTo(new Who("ann", true, false));
  }

  @Test
  void ofADeletedUserIsDeleted() throws Exception {
    logIn(ann, REMEMBERED);
    accounts.remove(ann);
    browser.closingTheBrowser();
    int loads = accounts.loads();

    assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

    assertThat(accounts.loads()).isEqualTo(loads + 1);
    assertThat(browser.cookie("remember_token")).isNull();
    assertRejected(Reason.USER_GONE, "ann");
  }

  @Test
  void ofADeletedUserIsDeletedTogetherWithTheSession() throws Exception {
    logIn(ann, REMEMBERED);
    accounts.remove(ann);
    int loads = accounts.loads();

    assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

    assertThat(accounts.loads()).isEqualTo(loads + 1);
    assertThat(audit.takeKinds())
        .containsExactly(Accessed.class, LoginRevoked.class, RememberCookieRejected.class);
    assertThat(browser.cookie("remember_token")).isNull();
  }

  @Test
  void isWorthNothingAfterTheStampChanged() throws Exception {
    ann.stamped("first password");
    logIn(ann, REMEMBERED);
    ann.stamped("second password");
    int loads = accounts.loads();

    assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

    assertThat(accounts.loads()).isEqualTo(loads + 1);
    assertThat(browser.cookie("remember_token")).isNull();
    assertThat(browser.session()).isNull();
  }

  @Test
  void returnsOnLogoutThatThereWasALoginOfADeletedUser() throws Exception {
    logIn(ann, REMEMBERED);
    accounts.remove(ann);

    assertThat(browser.asks(logins::logout)).isTrue();

    assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
    assertThat(browser.cookie("remember_token")).isNull();
  }
}
