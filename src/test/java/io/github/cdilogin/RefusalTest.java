package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The response to a rejected request depends on the client. */
class RefusalTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login").refreshView("/confirm?short=yes"), Notes.class);

  @Inject Notes notes;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Nothing       | sent",
        "Accept          | */*",
        "Accept          | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept          | application/json, text/html",
        "Accept          | APPLICATION/XHTML+XML, application/json",
        "Sec-Fetch-Mode  | navigate"
      })
  void leadsAPageToTheLoginViewAndBack(String header, String value) throws Exception {
    browser.header(header, value);

    TestResponse answer = browser.get("/app/notes?page=2&q=a%20b", notes::read);

    assertThatResponse(answer)
        .redirectsTo("/app/login?next=%2Fapp%2Fnotes%3Fpage%3D2%26q%3Da%2520b")
        .isNotStored();
    assertThat(answer.getContentAsString()).isEmpty();
    assertThat(browser.messages())
        .containsExactly(new FlashMessage("message", "Please log in to see this page."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "X-Requested-With | XMLHttpRequest                 | */*",
        "X-Requested-With | XMLHttpRequest                 | text/html",
        "X-Nothing        | sent                           | application/json",
        "X-Nothing        | sent                           | Application/JSON;q=0.9, */*;q=0.1",
        "Sec-Fetch-Mode   | cors                           | */*",
        "Sec-Fetch-Mode   | cors                           | image/png"
      })
  void reportsToAProgramAndLeavesNoTrace(String header, String value, String accept)
      throws Exception {
    browser.header(header, value).header("Accept", accept);

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThatResponse(answer).isRejectedAs("not-logged-in");
    assertThat(answer.getContentType()).isEqualTo("application/problem+json");
    assertThat(answer.getContentAsString())
        .isEqualTo("{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-logged-in\"}");
    assertThat(answer.getHeader("Content-Length"))
        .isEqualTo(String.valueOf(answer.getContentAsByteArray().length));
    assertThatResponse(answer).isNotStored();
    assertThat(answer.getHeader("Location")).isNull();
    assertThat(browser.session()).isNull();
  }

  @Test
  void hasNoCharsetAlsoBehindAFilterThatSetsOne() throws Exception {
    browser.header("Accept", "application/json");

    TestResponse answer =
        browser.get(
            "/app/notes",
            (request, response) -> {
              response.setCharacterEncoding("UTF-8");
              notes.read();
            });

    assertThat(answer.getHeader("Content-Type")).isEqualTo("application/problem+json");
  }

  @Test
  void reportsToAProgramThatALoginIsNotFresh() throws Exception {
    logInWithoutFreshness();
    browser.header("Accept", "application/json");

    TestResponse answer = browser.get("/app/notes", notes::delete);

    assertThatResponse(answer).isRejectedAs("not-fresh");
    assertThat(answer.getContentAsString())
        .isEqualTo("{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-fresh\"}");
    assertThat(browser.messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"Accept | application/json", "X-Requested-With | XMLHttpRequest"})
  void redirectsFacesAjaxWhereToGo(String header, String value) throws Exception {
    browser.header("Faces-Request", "partial/ajax").header(header, value);

    TestResponse answer = browser.post("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("text/xml;charset=UTF-8");
    assertThat(answer.getContentAsString())
        .isEqualTo(
            "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response>"
                + "<redirect url=\"/app/login?next=%2Fapp%2Fnotes\"></redirect>"
                + "</partial-response>");
    assertThatResponse(answer).isNotStored();
    assertThat(browser.messages()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Accept           | application/json",
        "Accept           | text/html, text/event-stream",
        "X-Requested-With | XMLHttpRequest",
        "Sec-Fetch-Mode   | cors",
        "X-Nothing        | sent",
      })
  void letsHtmxLoadTheLoginViewAndComeBackToItsPage(String header, String value) throws Exception {
    browser
        .header("HX-Request", "true")
        .header("HX-Current-URL", "http://localhost/app/desk?page=2")
        .header(header, value);

    TestResponse answer = browser.post("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("HX-Redirect"))
        .isEqualTo("/app/login?next=%2Fapp%2Fdesk%3Fpage%3D2");
    assertThat(answer.getHeader("Location")).isNull();
    assertThat(answer.getContentAsString()).isEmpty();
    assertThatResponse(answer).isNotStored();
    assertThat(browser.messages()).hasSize(1);
  }

  /** It shows the body of the response as the page, so it needs one. */
  @Test
  void redirectsHtmxForTheBackButton() throws Exception {
    browser
        .header("HX-Request", "true")
        .header("HX-History-Restore-Request", "true")
        .header("HX-Current-URL", "http://localhost/app/desk")
        .header("Sec-Fetch-Mode", "cors");

    assertThatResponse(browser.get("/app/notes", notes::read))
        .redirectsTo("/app/login?next=%2Fapp%2Fnotes");
  }

  @Test
  void rejectsWhatHtmxLoadsInAdvance() throws Exception {
    browser.header("HX-Request", "true").header("HX-Preloaded", "true");

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThatResponse(answer).isRejectedAs("not-logged-in");
    assertThat(answer.getHeader("HX-Reswap")).isEqualTo("none");
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void redirectsFacesAjaxTheRefreshViewInXml() throws Exception {
    logInWithoutFreshness();
    browser.header("Faces-Request", "partial/ajax");

    assertThat(browser.post("/app/notes", notes::delete).getContentAsString())
        .contains("url=\"/app/confirm?short=yes&amp;next=%2Fapp%2Fnotes\"");
  }

  @Test
  void leadsAFormPostToTheLoginView() throws Exception {
    TestResponse answer = browser.post("/app/notes", notes::read);

    assertThatResponse(answer).redirectsTo("/app/login?next=%2Fapp%2Fnotes");
  }

  @Test
  void leadsALoginThatIsNotFreshToTheRefreshView() throws Exception {
    logInWithoutFreshness();

    TestResponse answer = browser.get("/app/notes", notes::delete);

    assertThatResponse(answer).redirectsTo("/app/confirm?short=yes&next=%2Fapp%2Fnotes");
    assertThat(browser.messages())
        .containsExactly(new FlashMessage("message", "Please confirm that it is you."));
  }

  @Test
  void leadsAnAnonymousUserToTheLoginViewWhereAFreshLoginIsAskedFor() throws Exception {
    assertThatResponse(browser.get("/app/notes", notes::delete))
        .redirectsTo("/app/login?next=%2Fapp%2Fnotes");
  }

  @Test
  void isInTheLanguageOfTheClient() throws Exception {
    browser.inLanguage(Locale.GERMANY).get("/app/notes", notes::read);

    assertThat(browser.messages())
        .extracting(FlashMessage::text)
        .containsExactly("Bitte melden Sie sich an, um diese Seite zu sehen.");
  }

  @Test
  void showsItOnceHoweverOftenTheClientIsRefused() throws Exception {
    browser.get("/app/notes", notes::read);
    browser.get("/app/notes", notes::read);

    assertThat(browser.messages()).hasSize(1);
  }

  @Test
  void doesNotLeadBackToAViewWhereUsersLogIn() throws Exception {
    assertThatResponse(browser.get("/app/confirm?short=yes", notes::read))
        .redirectsTo("/app/login");
  }

  @Test
  void doesNotLeadBackToWhatIsNoPage() throws Exception {
    assertThatResponse(browser.get("/app/favicon.ico", notes::read)).redirectsTo("/app/login");
  }

  @Test
  void neverTakesTheHostFromTheRequest() throws Exception {
    browser.header("Host", "evil.example").header("X-Forwarded-Host", "evil.example");

    assertThatResponse(browser.get("/app/notes", notes::read))
        .redirectsTo("/app/login?next=%2Fapp%2Fnotes");
  }

  @Test
  void throwsAwayWhatThePageHadWrittenSoFar() throws Exception {
    TestResponse answer = browser.get("/app/notes", afterWriting("half a secret", notes::read));

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThat(answer.getContentAsString()).isEmpty();
  }

  @Test
  void reachesTheClientThroughWhatOthersWrapAroundIt() throws Exception {
    TestResponse answer = browser.get("/app/notes", this::readThroughAnEnterpriseBean);

    assertThat(answer.getStatus()).isEqualTo(302);
  }

  @Test
  void stopsBeforeTheGuardedBody() throws Exception {
    browser.get("/app/notes", notes::read);
    browser.post("/app/notes", notes::delete);
    logInWithoutFreshness();
    browser.post("/app/notes", notes::delete);

    assertThat(notes.calls()).isZero();
  }

  private void logInWithoutFreshness() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));
  }

  private void readThroughAnEnterpriseBean(HttpServletRequest request, HttpServletResponse response)
      throws ServletException {
    try {
      notes.read();
    } catch (LoginRequiredException refusal) {
      throw new ServletException(new IllegalStateException("EJB", refusal));
    }
  }
}
