package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.RememberCookieRejected.Reason;
import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.request.CurrentRequestDetails;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rejected remember cookie fires an event, and grants no access. */
class RefusedCookieTest extends ApplicationTest {

  private static final String ANOTHER_KEY = "a-key-of-another-application-0123456789ab";
  private static final String COOKIE = "remember_token";

  @WeldSetup
  final WeldInitiator weld = application(login -> login.secretKey(KEY), Audit.class, Notes.class);

  @Inject Audit audit;
  @Inject Notes notes;

  @BeforeEach
  void useFirefox() {
    browser.header("User-Agent", "Firefox");
  }

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

    browser.get("/app/notes", notes::read);

    assertThat(notes.calls()).isOne();
  }

  /** It is a good cookie: it is kept for the day when the account is unlocked. */
  @Test
  void opensNothingForAnInactiveUser() throws Exception {
    browser.withCookie(COOKIE, signedBy(KEY));
    ann.inactive();

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(notes.calls()).isZero();
    assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
  }

  /** A forced login has a user, and grants no access either. */
  @Test
  void opensNothingForAnInactiveUserWhoWasForced() throws Exception {
    ann.inactive();
    LoginOptions forced = LoginOptions.builder().remember(true).force(true).build();
    browser.post("/app/login", () -> logins.login(ann, forced));
    browser.get("/app/notes", notes::read);
    browser.closingTheBrowser();
    browser.get("/app/notes", notes::read);

    assertThat(browser.cookie(COOKIE)).isNotNull();
    assertThat(notes.calls()).isZero();
  }

  private void isRefusedFor(Reason reason, @Nullable String loginId) throws Exception {
    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(notes.calls()).isZero();
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
    return new CurrentRequestDetails(clock.instant(), "127.0.0.1", "Firefox", "GET", "/app/notes");
  }
}
