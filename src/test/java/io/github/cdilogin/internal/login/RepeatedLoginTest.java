package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A double click on the button of a Faces login form. */
class RepeatedLoginTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application(login -> login.secretKey(KEY), Audit.class);

  private final Account ben = accounts.add("ben");

  @Inject Audit audit;

  @BeforeEach
  void logIn() throws Exception {
    submit(ann, LoginOptions.defaults());
    audit.take();
  }

  @Test
  void theSecondClickBeginsNoOtherLogin() throws Exception {
    String session = browser.sessionId();
    clock.advance(Duration.ofSeconds(5));

    submit(ann, LoginOptions.defaults());

    assertThat(audit.take()).isEmpty();
    assertThat(browser.sessionId()).isEqualTo(session);
  }

  @Test
  void theResponseToTheSecondClickHasTheRememberCookie() throws Exception {
    submit(ann, REMEMBERED);
    TestResponse second = submit(ann, REMEMBERED);

    assertThat(second.getHeaders("Set-Cookie")).anyMatch(line -> line.contains("remember_token="));
  }

  @Test
  void aLaterLoginIsAnotherOne() throws Exception {
    clock.advance(Duration.ofSeconds(6));

    assertThat(isAnotherLogin(ann, LoginOptions.defaults())).isTrue();
  }

  @Test
  void anotherUserIsAnotherLogin() throws Exception {
    assertThat(isAnotherLogin(ben, LoginOptions.defaults())).isTrue();
  }

  @Test
  void otherOptionsAreAnotherLogin() throws Exception {
    assertThat(isAnotherLogin(ann, NOT_FRESH)).isTrue();
  }

  @Test
  void aLoginOutsideOfFacesIsAnotherOne() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(audit.takeKinds()).isNotEmpty();
  }

  @Test
  void aClockThatGoesBackIsAnotherLogin() throws Exception {
    clock.advance(Duration.ofSeconds(-1));

    assertThat(isAnotherLogin(ann, LoginOptions.defaults())).isTrue();
  }

  private boolean isAnotherLogin(Account user, LoginOptions options) throws Exception {
    submit(user, options);
    return audit.take().stream().anyMatch(LoginEvent.LoggedIn.class::isInstance);
  }

  private TestResponse submit(Account user, LoginOptions options) throws Exception {
    return browser.post(
        "/app/login.xhtml",
        () -> {
          CurrentRequest.required("the test").markFaces();
          assertThat(logins.login(user, options)).isTrue();
          assertThat(currentUser.getLoginId()).isEqualTo(user.loginId());
        });
  }
}
