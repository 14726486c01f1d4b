package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.fixture.TestClock;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** What is not done for an application that observes no event and sets no limits. */
@EnableWeld
class NoUnneededWorkTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");
  private final CountingClock clock = new CountingClock();

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(accounts)
                  .requestLoader(request -> accounts.load(request.getHeader("X-Api-Key")))
                  .secretKey("a-key-of-this-application-0123456789abcdef")
                  .clock(clock));

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;

  private final TestBrowser browser = new TestBrowser();

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
    browser.asks(() -> logins.login(ann, LoginOptions.builder().remember(true).build()));
    browser.closingTheBrowser();

    assertThat(timesAskedWhileFinding("ann"))
        .as("Once for the cookie's end, once for the login's beginning")
        .isEqualTo(2);
  }

  /** How often the clock was read: every event has a time, so creating one reads it, too. */
  private int timesAskedWhileFinding(String loginId) throws Exception {
    clock.asked = 0;
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo(loginId);
    return clock.asked;
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
