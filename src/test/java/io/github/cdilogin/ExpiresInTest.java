package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.login.CurrentUserBean;
import io.github.cdilogin.internal.login.LoginExpiry;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLoginStore;
import java.time.Duration;
import java.util.Objects;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long a login lasts: 20 minutes without use, an hour at most, and as long as the session. */
class ExpiresInTest extends ApplicationTest {

  private static final Duration IDLE_AND_A_TENTH = Duration.ofMinutes(22);

  @WeldSetup
  final WeldInitiator weld =
      application(
          login ->
              login
                  .secretKey(KEY)
                  .idleTimeout(Duration.ofMinutes(20))
                  .absoluteTimeout(Duration.ofHours(1)));

  @Test
  void isTheIdleTimeoutFirst() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(left()).isEqualTo(IDLE_AND_A_TENTH);
    assertThat(expiry().prolongable()).isTrue();
  }

  @Test
  void aUseProlongsIt() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofMinutes(15));

    assertThat(left()).isEqualTo(IDLE_AND_A_TENTH);
  }

  @Test
  void readingTheExpiryIsNoUse() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofMinutes(15));

    assertThat(expiry().left()).isEqualTo(Duration.ofMinutes(7));
    assertThat(expiry().left()).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void isNotNegative() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(Duration.ofHours(2));

    assertThat(expiry()).isEqualTo(new LoginExpiry(Duration.ZERO, false));
    assertThat(left()).isNull();
  }

  @Test
  void isTheAbsoluteTimeoutInTheEnd() throws Exception {
    browser.asks(() -> logins.login(ann));
    for (int i = 0; i < 3; i++) {
      clock.advance(Duration.ofMinutes(15));
      left();
    }

    assertThat(left()).isEqualTo(Duration.ofMinutes(15));
    assertThat(expiry().prolongable()).isFalse();
  }

  @Test
  void isTheTimeoutOfTheSessionIfThatIsShorter() throws Exception {
    logInWithSessionTimeout(60);

    assertThat(left()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void isNotLimitedByASessionWithoutTimeout() throws Exception {
    logInWithSessionTimeout(0);

    assertThat(left()).isEqualTo(IDLE_AND_A_TENTH);
  }

  @Test
  void isZeroInARequestWhoseSessionHasEnded() throws Exception {
    browser.get(
        "/",
        (request, response) -> {
          logins.login(ann);
          request.getSession().invalidate();
          assertThat(currentUser.getExpiresIn()).isEqualTo(Duration.ZERO);
        });
  }

  @Test
  void nothingEndsTheLoginOfARememberedUser() throws Exception {
    browser.asks(() -> logins.login(ann, REMEMBERED));

    assertThat(left()).isNull();
  }

  @Test
  void anAnonymousUserHasNone() throws Exception {
    assertThat(left()).isNull();
  }

  @Test
  void aThreadWithoutARequestHasNone() {
    assertThat(new CurrentUserBean().getExpiresIn()).isNull();
  }

  private void logInWithSessionTimeout(int seconds) throws Exception {
    browser.get(
        "/",
        (request, response) -> {
          logins.login(ann);
          request.getSession().setMaxInactiveInterval(seconds);
        });
  }

  private @Nullable Duration left() throws Exception {
    return browser.asks(currentUser::getExpiresIn);
  }

  private LoginExpiry expiry() throws Exception {
    return browser.asks(
        () -> {
          RequestState state = CurrentRequest.required("test");
          return Objects.requireNonNull(
              LoginExpiry.of(
                  state, Objects.requireNonNull(SessionLoginStore.read(state.request()))));
        });
  }
}
