package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs in over HTTP, through the real filter. */
class TestLoginServletTest {

  private static final Map<String, LoginUser> USERS =
      Map.of("ann", () -> "ann", "ben", () -> "ben");

  abstract static class Protected {

    final TestBrowser browser = new TestBrowser();
    final TestLoginServlet servlet = new TestLoginServlet();

    @Inject CurrentUser currentUser;
    @Inject Settings settings;

    WeldInitiator application(SessionProtection protection) {
      return Application.with(
          login -> configure(login.sessionProtection(protection)), Settings.class);
    }

    private static void configure(LoginConfiguration login) {
      login.userLoader(USERS::get).secretKey(Auth.KEY).idleTimeout(Duration.ofHours(1));
    }

    int logIn(String parameters) throws Exception {
      return browser.get("/app/test-login" + parameters, servlet::service).getStatus();
    }

    @Test
    void theLoginIsThatOfTheClient() throws Exception {
      assertThat(logIn("?user=ann")).isEqualTo(204);

      assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
      assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
      assertThat(browser.asks(settings::changePassword)).isEqualTo("changed");
    }

    @Test
    void theLoginNeedNotBeFresh() throws Exception {
      assertThat(logIn("?user=ann&fresh=false")).isEqualTo(204);

      assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
      assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
    }
  }

  @Nested
  @EnableWeld
  class UnderStrongProtection extends Protected {

    @WeldSetup final WeldInitiator weld = application(SessionProtection.STRONG);

    @Test
    void anotherClientLosesIt() throws Exception {
      logIn("?user=ann");

      browser.header("User-Agent", "Other/1.0");
      assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    }
  }

  @Nested
  @EnableWeld
  class UnderBasicProtection extends Protected {

    @WeldSetup final WeldInitiator weld = application(SessionProtection.BASIC);

    @Test
    void theLoginMayHaveBegunLongAgo() throws Exception {
      assertThat(logIn("?user=ann&ago=PT11M")).isEqualTo(204);
      assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
      assertThat(browser.get("/app/settings", () -> settings.changePassword()).getStatus())
          .isEqualTo(401);

      assertThat(logIn("?user=ann&ago=PT2H")).isEqualTo(204);
      assertThat(browser.asks(currentUser::getExpiredLoginId)).isEqualTo("ann");
    }

    @Test
    void theLoginMayBeRemembered() throws Exception {
      TestResponse answer = browser.get("/app/test-login?user=ann&remember=true", servlet::service);

      assertThat(answer.getHeaders("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("remember_token=");
    }

    @Test
    void whoAsksLaterInTheSameRequestGetsTheSameAnswer() throws Exception {
      List<String> ids = new ArrayList<>();
      browser.get(
          "/app/test-login?user=ben&ago=PT1M",
          (request, response) -> {
            ids.add(String.valueOf(currentUser.getLoginId()));
            servlet.service(request, response);
            ids.add(String.valueOf(currentUser.getLoginId()));
          });

      assertThat(ids).containsExactly("null", "ben");
    }

    @Test
    void postWorksToo() throws Exception {
      assertThat(browser.send("POST", "/app/test-login?user=ann", servlet::service).getStatus())
          .isEqualTo(204);
      assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    }

    @Test
    void noUserIsLoggedInByMistake() throws Exception {
      assertThat(logIn("?user=unknown")).isEqualTo(404);
      assertThat(logIn("?")).isEqualTo(400);
      assertThat(logIn("?user=ann&ago=yesterday")).isEqualTo(400);
      assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
      assertThat(browser.session()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "10.0.0.1", "2001:db8::1", "", " "})
    void anotherMachineIsRefused(String address) throws Exception {
      assertThat(fromAddress(address)).isEqualTo(403);
      assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "::1", "0:0:0:0:0:0:0:1"})
    void thisMachineIsNot(String address) throws Exception {
      assertThat(fromAddress(address)).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Forwarded       | for=192.0.2.7
            X-Forwarded-For | 192.0.2.7
            X-Forwarded-For | 127.0.0.1
            x-forwarded-for | ''
            """)
    void aRequestThatAProxyForwardsIsRefused(String header, String value) throws Exception {
      browser.header(header, value);

      assertThat(logIn("?user=ann")).isEqualTo(403);
      assertThat(browser.session()).isNull();
    }

    private int fromAddress(String address) throws Exception {
      TestRequest request = browser.request("GET", "/app/test-login?user=ann");
      request.remoteAddress(address);
      TestResponse response = new TestResponse();
      browser.send(request, response, servlet::service);
      return response.getStatus();
    }
  }

  @Test
  void itWarnsInTheLog() throws Exception {
    LogLines log =
        LogLines.during(
            () -> new TestLoginServlet().init(new TestServletContext().servletConfig()));

    assertThat(log.linesWithLevels())
        .singleElement()
        .asString()
        .startsWith("WARNING")
        .contains("as anybody");
  }
}
