package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.configuration.LoginTimeouts;
import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.login.LoginUse;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a page sends without an action of the user. */
class BackgroundRequestsTest extends ApplicationTest {

  private static final Duration IDLE = Duration.ofMinutes(30);

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login").idleTimeout(IDLE), Notes.class);

  @Inject Notes notes;
  @Inject FlashMessages flash;

  BackgroundRequestsTest() {
    super(
        new TestServletContext().servlet("Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml"));
  }

  @ParameterizedTest
  @CsvSource({
    "Login-Background, true",
    "Sec-Purpose, prefetch",
    "Accept, text/event-stream",
    "Upgrade, websocket"
  })
  void getAStatusAndLeaveNoMessage(String header, String value) throws Exception {
    TestRequest poll = browser.request("GET", "/app/notes").header(header, value);
    TestResponse refused = new TestResponse();
    browser.send(poll, refused, (request, response) -> notes.read());

    assertThatResponse(refused).isRejectedAs("not-logged-in");
    assertThat(browser.messages()).isEmpty();
    assertThat(browser.session()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "script"})
  void aPartOfAPageIsRedirectedWithoutATargetAndAMessage(String destination) throws Exception {
    TestRequest part = browser.request("GET", "/app/notes").header("Sec-Fetch-Dest", destination);
    TestResponse refused = new TestResponse();
    browser.send(part, refused, (request, response) -> notes.read());

    assertThatResponse(refused).redirectsTo("/app/login");
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void doNotUseUpAMessage() throws Exception {
    browser.does(() -> flash.add("info", "a message"));

    TestRequest poll = browser.request("GET", "/app/notes").header("Login-Background", "true");
    browser.send(
        poll, new TestResponse(), (request, response) -> assertThat(flash.take()).isEmpty());

    assertThat(browser.messages()).hasSize(1);
  }

  @Test
  void doNotExtendAnIdleLogin() throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(IDLE.dividedBy(2));
    browser.header(BackgroundRequest.MARK, "true");
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    clock.advance(IDLE.dividedBy(2).plusMinutes(4));

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  /** A filter resolves the user before Faces has set the encoding of the parameters. */
  @ParameterizedTest
  @CsvSource({"true, true", "false, false"})
  void aFormOfFacesIsDecidedWhenItsParametersCanBeRead(String mark, boolean expired)
      throws Exception {
    browser.asks(() -> logins.login(ann));
    clock.advance(IDLE.dividedBy(2));
    TestRequest form =
        browser
            .request("POST", "/app/notes.xhtml?Login-Backgroun%64=" + mark)
            .mapping(ServletMapping.exactly("Faces"));
    browser.send(
        form,
        new TestResponse(),
        (request, response) -> {
          RequestState state = CurrentRequest.required("the test");
          assertThat(currentUser.getLoginId()).isEqualTo("ann");
          state.markFaces();
          LoginUse.recordForm(state, new LoginTimeouts(IDLE, null));
        });
    clock.advance(IDLE.dividedBy(2).plusMinutes(4));

    assertThat(browser.asks(currentUser::isAnonymous)).isEqualTo(expired);
  }
}
