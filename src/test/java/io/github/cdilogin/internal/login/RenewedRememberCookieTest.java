package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A remember cookie that each request renews. */
class RenewedRememberCookieTest extends RememberMeTest {

  @WeldSetup
  final WeldInitiator weld = withKey(login -> login.rememberCookieRefreshEachRequest(true));

  @Test
  void beginsItsLifeAnewWithoutAsking() throws Exception {
    logIn(ann, LoginOptions.builder().remember(true).duration(Duration.ofHours(2)).build());
    int loads = accounts.loads();
    clock.advance(Duration.ofHours(1));

    assertThat(linesOf((request, response) -> {}))
        .singleElement()
        .asString()
        .contains("Max-Age=7200");

    assertThat(accounts.loads()).isEqualTo(loads);
    assertThat(audit.take()).isEmpty();
    clock.advance(Duration.ofMinutes(90));
    browser.closingTheBrowser();
    assertThat(who().loginId()).isEqualTo("ann");
  }

  @Test
  void isRenewedRightAfterARestart() throws Exception {
    logInAndCloseTheBrowser();

    assertThat(linesOf((request, response) -> {}))
        .singleElement()
        .asString()
        .contains("Max-Age=2592000");

    assertThat(who()).isEqualTo(new Who("ann", false, true));
  }

  @Test
  void loadsItsUserWhereTheResponseBegins() throws Exception {
    logInAndCloseTheBrowser();
    int loads = accounts.loads();
    List<Integer> seen = new ArrayList<>();

    linesOf(
        (request, response) -> {
          seen.add(accounts.loads() - loads);
          response.getWriter();
          seen.add(accounts.loads() - loads);
        });

    assertThat(seen).containsExactly(0, 1);
  }

  @Test
  void ofADeletedUserIsNotRenewed() throws Exception {
    logIn(ann, REMEMBERED);
    accounts.remove(ann);
    browser.closingTheBrowser();

    assertDeleted(linesOf((request, response) -> {}));
  }

  @Test
  void ofAnotherUserIsNotRenewed() throws Exception {
    logInWithTheCookieOfAnotherUser();

    assertThat(linesOf((request, response) -> {})).isEmpty();
    assertThat(linesOfAny()).isEmpty();
  }

  @Test
  void isNotRenewedWithAnOldStamp() throws Exception {
    ann.stamped("first password");
    logIn(ann, REMEMBERED);
    ann.stamped("second password");

    List<String> lines =
        linesOf(afterWriting("a page that asks late", currentUser::isAuthenticated));

    assertDeleted(lines);
  }

  @Test
  void ofAnOldStampIsNotRenewedByANewerLogin() throws Exception {
    ann.stamped("first password");
    logIn(ann, REMEMBERED);
    String stolen = browser.cookie("remember_token");
    ann.stamped("second password");
    logIn(ann, LoginOptions.defaults());
    browser.withCookie("remember_token", stolen);

    assertThat(linesOf((request, response) -> {})).isEmpty();
    assertDeleted(linesOfAny());
  }

  @Test
  void survivesALoaderThatFailsForARequestThatNeedsNoUser() throws Exception {
    logInAndCloseTheBrowser();
    accounts.fail();

    assertThat(linesOf((request, response) -> response.getWriter().write("public"))).isEmpty();

    accounts.recover();
    assertThat(who().loginId()).isEqualTo("ann");
  }
}
