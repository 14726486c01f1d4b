package io.github.cdilogin.internal.response;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.refusal.RefusalProcessor;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Login and refresh views that are guarded, missing or not set. */
class ViewWarningsTest {

  @RegisterExtension final LogLines log = new LogLines();

  @Nested
  class InProduction extends ApplicationTest {

    @WeldSetup
    final WeldInitiator weld =
        application(
            login ->
                login
                    .loginView("/login.xhtml?lang=en")
                    .loginView("/admin", "http://localhost/app/admin/login")
                    .loginView("/elsewhere", "https://auth.example/app/elsewhere")
                    .refreshView("/confirm"),
            Notes.class);

    @Inject Notes notes;

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/app/login.xhtml",
          "/app/login.xhtml?lang=en",
          "/app/login.xhtml;a=b",
          "/app/l%6Fgin.xhtml",
          "/app/notes/../login.xhtml",
          "/app//login.xhtml",
          "/app/admin/login"
        })
    void aLoginViewThatIsGuardedIsA401WithoutAWordToTheClient(String url) throws Exception {
      for (int times = 0; times < 2; times++) {
        TestResponse answer = browser.get(url, notes::read);

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isNotNull();
        assertThat(answer.getHeader("Location")).isNull();
        assertThat(answer.getErrorMessage()).isNull();
        assertThat(answer.getContentAsString()).isEmpty();
        assertThat(browser.session()).isNull();
      }

      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().get(0))
          .startsWith("LOGIN-135 ")
          .contains(": the login view itself was refused by the guard of Notes.read,");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/app/login",
          "/login.xhtml",
          "/app/notes/login.xhtml",
          "/app/elsewhere",
          "/app"
        })
    void everyOtherPageIsRedirected(String url) throws Exception {
      ServletContext context = browser.request("GET", "/app/").getServletContext();
      TestRequest request = new TestRequest(context, "GET", url);
      TestResponse answer = new TestResponse();

      browser.send(request, answer, (q, r) -> notes.read());

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(log.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
      AsyncContext.ASYNC_REQUEST_URI + ", ASYNC",
      RequestDispatcher.FORWARD_REQUEST_URI + ", FORWARD",
      RequestDispatcher.ERROR_REQUEST_URI + ", ERROR",
    })
    void aLoginViewThatWasDispatchedIsRecognized(String attribute, DispatcherType type)
        throws Exception {
      TestRequest request = browser.request("GET", "/app/inside.jsp");
      request.dispatcherType(type);
      request.setAttribute(attribute, "/app/login.xhtml");
      TestResponse answer = new TestResponse();

      browser.send(request, answer, (q, r) -> notes.read());

      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(log.lines()).hasSize(1);
    }

    @Test
    void facesAjaxOnAGuardedLoginViewIsA401() throws Exception {
      browser.header("Faces-Request", "partial/ajax");

      assertThat(browser.post("/app/login.xhtml", notes::read).getStatus()).isEqualTo(401);
      assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aRefreshViewMayNeedALogin() throws Exception {
      assertThat(browser.get("/app/confirm", notes::read).getHeader("Location"))
          .startsWith("/app/login.xhtml");
      assertThat(log.lines()).isEmpty();
    }

    @Test
    void aRefreshViewThatNeedsAFreshLoginIsA401() throws Exception {
      browser.asks(() -> logins.login(ann, NOT_FRESH));

      assertThat(browser.get("/app/confirm", notes::delete).getStatus()).isEqualTo(401);
      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().get(0))
          .startsWith(
              "LOGIN-135 /confirm: the refresh view itself was refused by the guard of"
                  + " Notes.delete, so no user can confirm a login there.");
    }

    @Test
    void aLoginViewMayNeedAFreshLoginOfAnAuthenticatedUser() throws Exception {
      browser.asks(() -> logins.login(ann, NOT_FRESH));

      assertThatResponse(browser.get("/app/login.xhtml", notes::delete))
          .redirectsTo("/app/confirm");
      assertThat(log.lines()).isEmpty();
    }

    @Test
    void aMissingViewIsOneWarningWithoutAWordToTheClient() throws Exception {
      TestResponse first = notFound(browser, "/app/login.xhtml");
      TestResponse second = notFound(browser, "/app/login.xhtml");

      assertThat(first.getErrorMessage()).isNull();
      assertThat(second.getErrorMessage()).isNull();
      assertThat(log.lines()).hasSize(1);
      assertThat(log.lines().get(0)).startsWith("LOGIN-136 /login.xhtml?lang=en: ");
    }

    @Test
    void anotherMissingPageIsNone() throws Exception {
      notFound(browser, "/app/lgoin.xhtml");

      assertThat(log.lines()).isEmpty();
    }

    @Test
    void anotherErrorOfAViewIsNone() throws Exception {
      browser.get("/app/login.xhtml", (request, response) -> response.sendError(500, "broken"));

      assertThat(log.lines()).isEmpty();
    }
  }

  @Nested
  class InDevelopment extends ApplicationTest {

    @WeldSetup
    final WeldInitiator weld =
        application(
            login ->
                login
                    .secretKey("a-key-for-tests-that-everybody-can-read-0123")
                    .development(true)
                    .loginView("/admin", "/admin/login"),
            Notes.class);

    @Inject Notes notes;

    @Test
    void aGuardedLoginViewIsExplainedOnThePage() throws Exception {
      assertThat(browser.get("/app/admin/login", notes::read).getErrorMessage())
          .isEqualTo(log.lines().get(0))
          .startsWith("LOGIN-135 /admin/login: ");
      assertThat(browser.get("/app/admin/login", notes::read).getErrorMessage())
          .startsWith("LOGIN-135 /admin/login: ");
      assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aMissingViewIsExplainedOnThePage() throws Exception {
      assertThat(notFound(browser, "/app/admin/login").getErrorMessage())
          .isEqualTo(log.lines().get(0))
          .startsWith("LOGIN-136 /admin/login: ");
      TestResponse withMessage =
          browser.get(
              "/app/admin/login", (request, response) -> response.sendError(404, "not here"));
      assertThat(withMessage.getErrorMessage()).startsWith("LOGIN-136 /admin/login: ");
    }

    @Test
    void anApplicationWithoutALoginViewIsExplainedOnThePage() throws Exception {
      assertThat(browser.get("/app/notes", notes::read).getErrorMessage())
          .isEqualTo(log.lines().get(0))
          .startsWith("LOGIN-137 Notes.read refused a request for a page, and there is no login");
      browser.get("/app/notes", notes::read);
      assertThat(log.lines()).hasSize(1);
    }

    @Test
    void aProgramIsNotAMistake() throws Exception {
      browser.header("Accept", "application/json").get("/app/notes", notes::read);

      assertThat(log.lines()).isEmpty();
    }

    @Test
    void aRestResourceThatABrowserOpensIsOneWarning() throws Exception {
      browser.header("Sec-Fetch-Mode", "navigate");
      LoginRequiredException refusal = LoginErrors.loginRequired("Orders.all");

      browser.get(
          "/app/api/orders",
          (request, response) ->
              assertThat(RefusalProcessor.processForRest(refusal))
                  .hasValueSatisfying(
                      answer -> {
                        assertThat(answer.status()).isEqualTo(401);
                        assertThat(answer.headers()).containsKey("WWW-Authenticate");
                        assertThat(answer.body()).isEmpty();
                      }));

      assertThat(log.lines()).hasSize(1);
    }
  }

  private static TestResponse notFound(TestBrowser browser, String url) throws Exception {
    return browser.get(url, (request, response) -> response.sendError(404));
  }
}
