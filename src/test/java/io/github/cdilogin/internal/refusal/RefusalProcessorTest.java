package io.github.cdilogin.internal.refusal;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.flash.MessageKey;
import io.github.cdilogin.internal.guard.OptionsRequestException;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.NextRedirect;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The door that the adapters use. */
class RefusalProcessorTest extends ApplicationTest {

  private final LoginRequiredException refusal = LoginErrors.loginRequired("Notes.read");

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login.xhtml?lang=en").refreshView("/confirm.xhtml"),
          Audit.class);

  @Inject Audit audit;

  @Nested
  class RefusalIn {

    @Test
    void findsItBehindWhatIsWrappedAroundIt() {
      assertThat(RefusalProcessor.refusalIn(refusal)).containsSame(refusal);
      assertThat(
              RefusalProcessor.refusalIn(
                  new ServletException(new IllegalStateException("EJB", refusal))))
          .containsSame(refusal);
    }

    @Test
    void findsNoneInOtherFailures() {
      assertThat(RefusalProcessor.refusalIn(new IllegalStateException("other"))).isEmpty();
    }

    @Test
    void endsWhereCausesRunInACircle() {
      Exception first = new Exception("first");
      Exception second = new Exception("second", first);
      first.initCause(second);

      assertThat(RefusalProcessor.refusalIn(first)).isEmpty();
    }
  }

  @Nested
  class OutsideOfARequest {

    @Test
    void nothingIsAnswered() throws Exception {
      assertThat(RefusalProcessor.process(refusal)).isFalse();
      assertThat(RefusalProcessor.processForRest(refusal)).isEmpty();
      assertThat(SamePageRedirect.send(null)).isFalse();
    }
  }

  @Nested
  class Answer {

    @Test
    void isGivenOnceAndKnown() throws Exception {
      TestResponse answer = browser.get("/app/notes", (request, response) -> assertGivenNow());

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(audit.takeKinds()).containsExactly(LoginEvents.Unauthorized.class);
    }

    private void assertGivenNow() throws IOException, ServletException {
      assertThat(CurrentRequest.required("test").answered()).isFalse();
      assertThat(RefusalProcessor.process(refusal)).isTrue();
      assertThat(CurrentRequest.required("test").answered()).isTrue();
    }

    @Test
    void isKnownAfterARedirectBackToo() throws Exception {
      browser.get(
          "/app/login.xhtml",
          () -> {
            logins.redirectBack("/");
            assertThat(CurrentRequest.required("test").answered()).isTrue();
          });
    }
  }

  @Nested
  class AnswerRest {

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/xml", "text/html,*/*;q=0.8"})
    void isAProblemDocumentThatIsNotSentYet(String accept) throws Exception {
      browser.header("Accept", accept);

      TestResponse sent =
          browser.get(
              "/app/api/notes",
              (request, response) ->
                  assertThat(RefusalProcessor.processForRest(refusal))
                      .contains(
                          new PreparedResponse(
                              401,
                              Map.of(
                                  "Cache-Control",
                                  "no-store",
                                  "WWW-Authenticate",
                                  "Login reason=\"not-logged-in\""),
                              "application/problem+json",
                              "{\"title\":\"Login required\",\"status\":401,"
                                  + "\"reason\":\"not-logged-in\"}")));

      assertThat(sent.getStatus()).isEqualTo(200);
      assertThat(sent.getContentAsByteArray()).isEmpty();
      assertThat(browser.session()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Sec-Fetch-Mode | navigate",
          "Accept         | text/html,application/xhtml+xml;q=0.9,*/*;q=0.8",
        })
    void isTheLoginViewForABrowserThatNavigates(String header, String value) throws Exception {
      browser.header(header, value);

      TestResponse sent =
          browser.get(
              "/app/api/notes",
              (request, response) -> {
                assertThat(RefusalProcessor.processForRest(refusal))
                    .contains(new PreparedResponse(302, Map.of(), "", ""));
                assertThat(response.isCommitted()).isTrue();
              });

      assertThat(sent.getHeader("Location"))
          .isEqualTo("/app/login.xhtml?lang=en&next=%2Fapp%2Fapi%2Fnotes");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "POST | Sec-Fetch-Mode   | navigate",
          "GET  | Sec-Fetch-Mode   | same-origin",
          "GET  | Faces-Request    | partial/ajax",
          "GET  | X-Requested-With | XMLHttpRequest",
        })
    void isA401ForEveryOtherRequest(String method, String header, String value) throws Exception {
      browser.header("Accept", "application/xhtml+xml");
      browser.header(header, value);
      browser.send(
          method,
          "/app/api/notes",
          (request, response) ->
              assertThat(RefusalProcessor.processForRest(refusal))
                  .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(401)));
    }

    @Test
    void isTheSameForTheSameRefusalAndFiresOneEvent() throws Exception {
      browser.get(
          "/app/api/notes",
          (request, response) -> {
            PreparedResponse first = RefusalProcessor.processForRest(refusal).orElseThrow();
            assertThat(RefusalProcessor.processForRest(refusal)).containsSame(first);
          });

      assertThat(audit.takeKinds()).containsExactly(LoginEvents.Unauthorized.class);
    }

    @Test
    void isTheSameOnceItIsSent() throws Exception {
      browser.header("Sec-Fetch-Mode", "navigate");

      browser.get(
          "/app/api/notes",
          (request, response) -> {
            PreparedResponse first = RefusalProcessor.processForRest(refusal).orElseThrow();
            assertThat(RefusalProcessor.processForRest(refusal)).containsSame(first);
            assertThat(RefusalProcessor.process(refusal)).isTrue();
          });

      assertThat(audit.takeKinds()).containsExactly(LoginEvents.Unauthorized.class);
    }

    @Test
    void isWrittenByTheFilterIfTheRestImplementationThrowsInstead() throws Exception {
      TestResponse sent =
          browser.get(
              "/app/api/notes",
              (request, response) -> {
                RefusalProcessor.processForRest(refusal);
                throw new ServletException("wrapped", refusal);
              });

      assertThat(sent.getStatus()).isEqualTo(401);
      assertThat(sent.getContentType()).isEqualTo("application/problem+json");
      assertThat(sent.getContentAsString()).contains("\"reason\":\"not-logged-in\"");
      assertThat(audit.takeKinds()).containsExactly(LoginEvents.Unauthorized.class);
    }

    @Test
    void isNoContentForOptions() throws Exception {
      browser.options(
          "/app/api/notes",
          () ->
              assertThat(restAnswer(new OptionsRequestException("Notes.read")))
                  .isEqualTo(
                      new PreparedResponse(
                          204,
                          Map.of("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"),
                          "",
                          "")));

      assertThat(audit.takeKinds()).isEmpty();
    }

    @Test
    void isNoneIfAPartOfAnotherHasBeenSent() throws Exception {
      browser.get(
          "/app/api/notes",
          afterCommit(() -> assertThat(RefusalProcessor.processForRest(refusal)).isEmpty()));
    }

    private PreparedResponse restAnswer(LoginRequiredException exception) {
      try {
        return RefusalProcessor.processForRest(exception).orElseThrow();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  @Nested
  class RedirectToSamePage {

    @Test
    void redirectsAnAuthenticatedUserTooAndLoadsNoUser() throws Exception {
      browser.asks(() -> logins.login(ann));
      int loads = accounts.loads();

      TestResponse answer =
          browser.get(
              "/app/notes?page=2",
              (request, response) -> assertThat(SamePageRedirect.send(null)).isTrue());

      assertThatResponse(answer).redirectsTo("/app/notes?page=2");
      assertThat(accounts.loads()).isEqualTo(loads);
    }

    @Test
    void leavesTheReasonForThePage() throws Exception {
      TestResponse answer =
          browser.get(
              "/app/notes",
              (request, response) ->
                  assertThat(SamePageRedirect.send(MessageKey.PAGE_EXPIRED)).isTrue());

      assertThat(answer.getHeaders("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("cdi_login_message=page-expired;");
    }

    @Test
    void doesNothingOnceAPartOfThePageHasBeenSentOrWithoutARequest() throws Exception {
      browser.get(
          "/app/notes", afterCommit(() -> assertThat(SamePageRedirect.send(null)).isFalse()));
      assertThat(SamePageRedirect.send(null)).isFalse();
    }
  }

  @Nested
  class KeepWayBack {

    @Test
    void addsTheWayBackToAFormOfTheLoginView() throws Exception {
      assertThat(actionOn("/app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%26b%3D2"))
          .isEqualTo("/app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%26b%3D2");
    }

    @Test
    void addsTheWayBackToAFormOfTheRefreshView() throws Exception {
      assertThat(actionOn("/app/confirm.xhtml?next=%2Fapp%2Fnotes"))
          .isEqualTo("/app/confirm.xhtml?next=%2Fapp%2Fnotes");
    }

    @Test
    void addsNoWayBackThatLeadsElsewhere() throws Exception {
      assertThat(actionOn("/app/login.xhtml?next=https%3A%2F%2Fevil.example"))
          .isEqualTo("/app/login.xhtml");
    }

    @Test
    void addsNothingWhereNothingWasAsked() throws Exception {
      assertThat(actionOn("/app/login.xhtml")).isEqualTo("/app/login.xhtml");
    }

    @Test
    void addsNothingOnOtherPages() throws Exception {
      assertThat(actionOn("/app/notes.xhtml?next=%2Fapp%2Fnotes")).isEqualTo("/app/notes.xhtml");
    }

    @Test
    void addsNothingToAFormThatPostsElsewhere() throws Exception {
      browser.get(
          "/app/login.xhtml?next=%2Fapp%2Fnotes",
          () -> assertThat(actionOf("/app/search.xhtml")).isEqualTo("/app/search.xhtml"));
    }

    private String actionOf(String action) {
      RequestState state = CurrentRequest.required("test");
      return NextRedirect.keep(state, LoginRuntime.of(state).settings(), action, null);
    }

    private String actionOn(String url) throws Exception {
      String[] action = {""};
      browser.get(url, (request, response) -> action[0] = actionOf(request.getRequestURI()));
      return action[0];
    }
  }
}
