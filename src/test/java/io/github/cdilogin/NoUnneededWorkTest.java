package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.testing.TestClock;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** What is not done for an application that observes no event and sets no limits. */
class NoUnneededWorkTest extends ApplicationTest {

  private final CountingClock countingClock = new CountingClock();

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.requestLoader(accounts::ofApiKey).secretKey(KEY).clock(countingClock));

  @Test
  void forAUserOfTheSessionTheTimeIsNotAsked() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(timesAskedWhileFinding("ann")).isZero();
  }

  @Test
  void ofAUserOfTheRequestNoEventIsMade() throws Exception {
    accounts.add("robot");
    browser.header("X-Api-Key", "robot");

    assertThat(timesAskedWhileFinding("robot")).isZero();
  }

  @Test
  void ofAUserOfTheCookieNoEventIsMade() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));
    browser.closingTheBrowser();

    assertThat(timesAskedWhileFinding("ann"))
        .as("Once for the cookie's end, once for the login's beginning")
        .isEqualTo(2);
  }

  /** How often the clock was read: every event has a time, so creating one reads it, too. */
  private int timesAskedWhileFinding(String loginId) throws Exception {
    countingClock.asked = 0;
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo(loginId);
    return countingClock.asked;
  }

  private static final class CountingClock extends Clock {

    private final Clock clock = new TestClock();
    private int asked;

    @Override
    public Instant instant() {
      asked++;
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
