package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.internal.http.PreparedResponse;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.testing.TestResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An application that answers refused requests itself, in its observer of the configuration. */
class UnauthorizedHandlerTest extends ApplicationTest {

  private static final List<String> STEPS = new ArrayList<>();

  private UnauthorizedHandler handler = UnauthorizedHandlerTest::forbid;

  @WeldSetup
  final WeldInitiator weld =
      application(
          login ->
              login.loginView("/login").unauthorizedHandler(refusal -> handler.handle(refusal)),
          Notes.class,
          Steps.class);

  @Inject Notes notes;

  @BeforeEach
  void begin() {
    STEPS.clear();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Accept           | text/html
          Accept           | application/json
          X-Requested-With | XMLHttpRequest
          Faces-Request    | partial/ajax
          """)
  void answersEveryClient(String header, String value) throws Exception {
    browser.header(header, value);

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(403);
    assertThat(answer.getContentAsString()).isEqualTo("Notes.read: not-logged-in");
    assertThat(browser.session()).isNull();
  }

  @Test
  void seesByItsTypeThatALoginIsNotFresh() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));
    List<Class<?>> refusals = new ArrayList<>();
    handler = refusal -> refusals.add(refusal.exception().getClass());

    browser.get("/app/notes", notes::delete);

    assertThat(refusals).containsExactly(FreshLoginRequiredException.class);
  }

  @Test
  void answersARestResourceOnTheServletResponseAndOnce() throws Exception {
    LoginRequiredException refusal = LoginErrors.loginRequired("Notes.read");

    TestResponse answer =
        browser.get(
            "/app/api/notes",
            (request, response) -> {
              for (int calls = 0; calls < 2; calls++) {
                assertThat(RefusalProcessor.processForRest(refusal))
                    .contains(new PreparedResponse(403, Map.of(), "", ""));
              }
              assertThat(response.isCommitted()).isTrue();
            });

    assertThat(answer.getContentAsString()).isEqualTo("Notes.read: not-logged-in");
    assertThat(STEPS).containsExactly("event", "handler");
  }

  @Test
  void isAskedAfterTheEventAndOnce() throws Exception {
    browser.get("/app/notes", notes::read);

    assertThat(STEPS).containsExactly("event", "handler");
  }

  @Test
  void beginsWithAnEmptyBuffer() throws Exception {
    TestResponse answer = browser.get("/app/notes", afterWriting("half a secret, ", notes::read));

    assertThat(answer.getContentAsString()).isEqualTo("Notes.read: not-logged-in");
  }

  @Test
  void isNotAskedWhereNothingIsRefused() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(browser.get("/app/notes", notes::read).getStatus()).isEqualTo(200);
    assertThat(STEPS).isEmpty();
  }

  @Test
  void delegatesToTheDefault() throws Exception {
    handler =
        refusal -> {
          if (refusal.request().getRequestURI().startsWith("/app/api/")) {
            forbid(refusal);
          } else {
            refusal.proceedDefault();
          }
        };

    TestResponse page = browser.get("/app/notes", notes::read);
    TestResponse program = browser.get("/app/api/notes", notes::read);

    assertThatResponse(page).redirectsTo("/app/login?next=%2Fapp%2Fnotes");
    assertThat(program.getStatus()).isEqualTo(403);
  }

  @Test
  void failsTheRequestIfItFails() {
    IOException failure = new IOException("The line is cut");
    handler =
        refusal -> {
          throw failure;
        };

    assertThatThrownBy(() -> browser.get("/app/notes", notes::read)).isSameAs(failure);
  }

  private static void forbid(RefusalContext refusal) throws IOException {
    STEPS.add("handler");
    LoginRequiredException exception = refusal.exception();
    refusal.response().setStatus(403);
    refusal
        .response()
        .getWriter()
        .write(exception.guardedMember() + ": " + exception.reason().code());
  }

  @ApplicationScoped
  static class Steps {
    void observe(@Observes LoginEvent.Unauthorized refused) {
      STEPS.add("event");
    }
  }
}
