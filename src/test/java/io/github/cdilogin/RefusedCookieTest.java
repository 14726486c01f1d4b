package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.RememberCookieRejected.Reason;
import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.fixture.TestClock;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.request.CurrentRequestDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A rejected remember cookie fires an event, and grants no access. */
@EnableWeld
class RefusedCookieTest {

  private static final String KEY = "a-key-of-this-application-0123456789abcdef";
  private static final String ANOTHER_KEY = "a-key-of-another-application-0123456789ab";
  private static final String COOKIE = "remember_token";

  private final TestClock clock = new TestClock();
  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login -> login.userLoader(accounts).secretKey(KEY).clock(clock),
          Audit.class,
          Vault.class);

  @Inject LoginManager logins;
  @Inject CurrentUser currentUser;
  @Inject Audit audit;
  @Inject Vault vault;

  private final TestBrowser browser = new TestBrowser().header("User-Agent", "Firefox");

  @Test
  void isMalformed() throws Exception {
    browser.withCookie(COOKIE, "nonsense");

    isRefusedFor(Reason.MALFORMED, null);
  }

  @Test
  void isSignedByAKeyThatWeDoNotHave() throws Exception {
    browser.withCookie(COOKIE, signedBy(ANOTHER_KEY));

    isRefusedFor(Reason.UNKNOWN_KEY, null);
  }

  @Test
  void isOfAnotherApplicationWithTheSameKey() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY, "/other"));

    isRefusedFor(Reason.UNKNOWN_KEY, null);
  }

  @Test
  void wasChanged() throws Exception {
    String value = signedBy(KEY);
    String another = value.charAt(20) == 'A' ? "B" : "A";
    browser.withCookie(COOKIE, value.substring(0, 20) + another + value.substring(21));

    isRefusedFor(Reason.FORGED, null);
  }

  @Test
  void isOver() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY));
    clock.advance(Duration.ofMinutes(1));

    isRefusedFor(Reason.EXPIRED, null);
  }

  @Test
  void isOfADeletedUser() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY));
    accounts.remove(ann);

    isRefusedFor(Reason.USER_GONE, "ann");
  }

  @Test
  void isFromBeforeTheStampChanged() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY));
    ann.stamped("another");

    isRefusedFor(Reason.STAMP_CHANGED, "ann");
  }

  @Test
  void isAcceptedOtherwise() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY));

    browser.get("/app/vault", vault::open);

    assertThat(vault.opened()).isOne();
  }

  /** It is a good cookie: it is kept for the day when the account is unlocked. */
  @Test
  void opensNothingForAnInactiveUser() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY));
    ann.inactive();

    MockHttpServletResponse answer = browser.get("/app/vault", vault::open);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(vault.opened()).isZero();
    assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
  }

  /** A forced login has a user, and grants no access either. */
  @Test
  void opensNothingForAnInactiveUserWhoWasForced() throws Exception {
    ann.inactive();
    LoginOptions forced = LoginOptions.builder().remember(true).force(true).build();
    browser.post("/app/login", () -> logins.login(ann, forced));
    browser.get("/app/vault", vault::open);
    browser.closingTheBrowser();
    browser.get("/app/vault", vault::open);

    assertThat(browser.cookie(COOKIE)).isNotNull();
    assertThat(vault.opened()).isZero();
  }

  private void isRefusedFor(Reason reason, @Nullable String loginId) throws Exception {
    MockHttpServletResponse answer = browser.get("/app/vault", vault::open);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(vault.opened()).isZero();
    assertThat(browser.session()).isNull();
    assertThat(browser.cookie(COOKIE)).isNull();
    assertThat(audit.take())
        .startsWith(
            new LoginEvents.Accessed(request()),
            new LoginEvents.RememberCookieRejected(loginId, reason, request()));
  }

  private String signedBy(String key) {
    return signedBy(key, "/app");
  }

  private String signedBy(String key, String audience) {
    return new RememberTokenCodec(List.of(key), audience)
        .sign("ann", clock.instant().plus(Duration.ofMinutes(1)), Digest.NONE);
  }

  private RequestDetails request() {
    return new CurrentRequestDetails(clock.instant(), "127.0.0.1", "Firefox", "GET", "/app/vault");
  }

  @ApplicationScoped
  static class Vault {
    private int opened;

    @LoginRequired
    void open() {
      opened++;
    }

    int opened() {
      return opened;
    }
  }
}
