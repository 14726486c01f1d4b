package io.github.cdilogin.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import java.time.Duration;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The door behind which a test has a request without a server. */
class LoginTestingTest {

  private final TestRequest request = new TestBrowser().request("GET", "/app/");
  private final TestResponse response = new TestResponse();

  @Nested
  class InAnApplication extends ApplicationTest {

    @WeldSetup
    final WeldInitiator weld =
        application(login -> login.secretKey(KEY).rememberCookieRefreshEachRequest(true));

    @Test
    void theRequestIsThatOfTheThreadUntilItsEnd() {
      LoginTesting.Visit visit = LoginTesting.begin(request, response);
      assertThat(CurrentRequest.required("test").request()).isSameAs(request);

      visit.end();
      assertThat(CurrentRequest.state()).isNull();
    }

    @Test
    void theAnswerGetsItsCookieAtTheEnd() {
      LoginTesting.Visit visit = LoginTesting.begin(request, response);
      logins.login(ann, REMEMBERED);
      assertThat(response.getHeader("Set-Cookie")).isNull();

      visit.end();
      assertThat(response.getHeader("Set-Cookie")).startsWith("remember_token=");
    }

    @Test
    void whoseCookieIsToBeRefreshedIsLoadedEarlyAsByTheFilter() {
      logIn(REMEMBERED);
      TestRequest next = new TestBrowser().request("GET", "/app/");
      next.cookie("remember_token", response.getCookie("remember_token"));
      int loads = accounts.loads();

      LoginTesting.begin(next, new TestResponse()).end();
      assertThat(accounts.loads()).isEqualTo(loads + 1);
    }

    @Test
    void aLoginLeavesTheThreadAsItWas() {
      assertThat(logIn(LoginOptions.defaults())).isTrue();
      assertThat(CurrentRequest.state()).isNull();
    }

    @Test
    void anInactiveUserHasToBeForced() {
      ann.inactive();

      assertThat(logIn(LoginOptions.defaults())).isFalse();
      assertThat(logIn(LoginOptions.builder().force(true).build())).isTrue();
    }

    private boolean logIn(LoginOptions options) {
      return LoginTesting.logIn("ann", options, Duration.ZERO, request, response);
    }
  }

  @Nested
  @EnableWeld
  class InAnApplicationThatFindsUsersByRequest {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(login -> login.requestLoader(any -> new Account("ann")));

    @Test
    void noUserCanBeLoggedIn() {
      assertThat(
              LoginTesting.logIn("ann", LoginOptions.defaults(), Duration.ZERO, request, response))
          .isFalse();
    }
  }

  @Test
  void withoutAnApplicationThereIsNothingToTest() {
    assertThatIllegalStateException()
        .isThrownBy(() -> LoginTesting.begin(request, response))
        .withMessageStartingWith("LOGIN-107");
  }
}
