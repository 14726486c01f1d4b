package io.github.cdilogin.internal.response;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URLEncoder;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextRedirectTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application();

  @ParameterizedTest
  @CsvSource({
    "/app/notes, /app/notes",
    "/app/notes?page=2&q=a%20b#top, /app/notes?page=2&q=a%20b#top",
    "http://localhost/app/notes, /app/notes",
    "/other, /other"
  })
  void leadsToAPageOfOurs(String next, String location) throws Exception {
    String login = "/app/login?next=" + URLEncoder.encode(next, UTF_8);

    assertThat(nextOf(login)).isEqualTo(location);
    assertThatResponse(redirectBack("POST", login)).redirectsTo(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "https:evil.example",
        "https://localhost@evil.example/",
        "http://localhost.evil.example/",
        "javascript:alert(1)",
        "notes",
        " ",
        ""
      })
  void leadsNowhereElse(String next) throws Exception {
    String login = "/app/login?next=" + URLEncoder.encode(next, UTF_8);

    assertThat(nextOf(login)).isNull();
    assertThatResponse(redirectBack("POST", login)).redirectsTo("/app/index.xhtml");
  }

  @Test
  void leadsToTheFallbackIfNothingWasAsked() throws Exception {
    assertThat(nextOf("/app/login")).isNull();
    assertThatResponse(redirectBack("POST", "/app/login")).redirectsTo("/app/index.xhtml");
  }

  @ParameterizedTest
  @CsvSource({
    "/, /app/",
    "/notes?page=2#top, /app/notes?page=2#top",
    "/my notes, /app/my%20notes",
    "/übersicht.xhtml, /app/%C3%BCbersicht.xhtml",
    "/a/./b/../c, /app/a/c",
  })
  void leadsToTheFallbackAsABrowserWritesIt(String fallback, String location) throws Exception {
    assertThat(fallback("/app", fallback)).isEqualTo(location);
  }

  @ParameterizedTest
  @CsvSource({"'', /index.xhtml, /index.xhtml", "/my app, /index.xhtml, /my%20app/index.xhtml"})
  void leadsToTheFallbackBelowTheContextPath(String context, String fallback, String location)
      throws Exception {
    assertThat(fallback(context, fallback)).isEqualTo(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "/\\evil.example",
        "/.//evil.example",
        "/a/..//evil.example",
        "/;//evil.example",
        "index.xhtml",
        "",
        "?page=2",
        "https://evil.example/",
        "/\nx"
      })
  void takesNoFallbackThatIsNoPathOfTheApplication(String fallback) {
    for (String context : List.of("", "/app")) {
      assertThatThrownBy(() -> fallback(context, fallback))
          .as("in an application at \"%s\"", context)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("LOGIN-126 LoginManager.redirectBack: ")
          .hasMessageContaining("/index.xhtml");
    }
  }

  @Test
  void checksTheFallbackAlsoWhereItIsNotNeeded() {
    assertThatThrownBy(
            () ->
                browser.get(
                    "/app/login?next=%2Fapp%2Fnotes", () -> logins.redirectBack("index.xhtml")))
        .hasMessageStartingWith("LOGIN-126 ");
  }

  private @Nullable String fallback(String context, String fallback) throws Exception {
    TestServletContext server = new TestServletContext();
    TestBrowser browser = new TestBrowser(server);
    server.contextPath(context);
    TestRequest request = new TestRequest(server, "POST", "/login");
    TestResponse answer = new TestResponse();
    browser.send(request, answer, (q, r) -> logins.redirectBack(fallback));
    return answer.getHeader("Location");
  }

  @Test
  void isTheFirstOfTwo() throws Exception {
    assertThat(nextOf("/app/login?next=%2Fapp%2Fnotes&next=%2F%2Fevil.example"))
        .isEqualTo("/app/notes");
    assertThat(nextOf("/app/login?next=%2F%2Fevil.example&next=%2Fapp%2Fnotes")).isNull();
  }

  /** The query is the library's; the body may be the application's, to be read as a stream. */
  @Test
  void isReadFromTheQueryWithoutReadingTheBody() throws Exception {
    assertThat(nextOf(new Form("/app/login?next=%2Fapp%2Fnotes"), false)).isEqualTo("/app/notes");
    assertThat(nextOf(new Form("/app/login?a=%2&next=%2Fapp%2Fa%2Bb+c"), false))
        .isEqualTo("/app/a+b%20c");
  }

  @Test
  void isReadFromTheBodyIfTheQueryHasNone() throws Exception {
    assertThatThrownBy(() -> nextOf(new Form("/app/login?a=1"), false))
        .hasMessage("The body is read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app/api/login", "/app/api/login?a=1", "/app/api/login?next=%2"})
  void isNotReadFromTheBodyWhileARestResourceIsServed(String url) throws Exception {
    assertThat(nextOf(new Form(url), true)).isNull();
  }

  @Test
  void isReadFromTheQueryWhileARestResourceIsServed() throws Exception {
    assertThat(nextOf(new Form("/app/api/login?next=%2Fapp%2Fnotes"), true))
        .isEqualTo("/app/notes");
  }

  @Test
  void isARedirectThatNoCacheStores() throws Exception {
    TestResponse answer = redirectBack("POST", "/app/login?next=%2Fapp%2Fnotes");

    assertThat(answer.getStatus()).isEqualTo(302);
    assertThatResponse(answer).isNotStored();
    assertThat(answer.getContentAsString()).isEmpty();
  }

  @Test
  void givesAnOutcomeThatStaysOnThePage() throws Exception {
    assertThat(browser.asks(() -> logins.redirectBack("/index.xhtml"))).isNull();
  }

  @Test
  void throwsAwayWhatThePageHadWrittenSoFar() throws Exception {
    TestResponse answer =
        browser.get(
            "/app/login",
            afterWriting("the login form", () -> logins.redirectBack("/index.xhtml")));

    assertThat(answer.getContentAsString()).isEmpty();
  }

  @Test
  void isAPartialResponseForFacesAjax() throws Exception {
    browser.header("Faces-Request", "partial/ajax");

    TestResponse answer =
        redirectBack("POST", "/app/login?next=%2Fapp%2Fnotes%3Fa%3D1%26b%3D%3Cscript%3E");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentType()).isEqualTo("text/xml;charset=UTF-8");
    assertThat(answer.getHeader("Location")).isNull();
    assertThatResponse(answer).isNotStored();
    assertThat(answer.getContentAsString())
        .isEqualTo(
            "<?xml version='1.0' encoding='UTF-8'?>\n<partial-response>"
                + "<redirect url=\"/app/notes?a=1&amp;b=%3Cscript%3E\"></redirect>"
                + "</partial-response>");
    assertThat(answer.getHeader("Content-Length"))
        .isEqualTo(String.valueOf(answer.getContentAsByteArray().length));
  }

  @Test
  void outsideOfARequestIsAMistakeThatIsReported() {
    assertThatThrownBy(logins::getNext)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-101 LoginManager.getNext: there is no request here. Call it in the thread that"
                + " serves the request, below the library's filter.");
    assertThatThrownBy(() -> logins.redirectBack("/index.xhtml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("LOGIN-101 LoginManager.redirectBack: ");
  }

  private @Nullable String nextOf(String url) throws Exception {
    String[] next = {"never asked"};
    browser.get(url, () -> next[0] = logins.getNext());
    return next[0];
  }

  private @Nullable String nextOf(Form form, boolean ofRest) throws Exception {
    String[] next = {"never asked"};
    browser.send(
        form,
        new TestResponse(),
        (request, response) -> {
          if (ofRest) {
            CurrentRequest.required("test").markRest();
          }
          next[0] = logins.getNext();
        });
    return next[0];
  }

  /** A posted form whose body nothing may read. */
  private static final class Form extends HttpServletRequestWrapper {

    Form(String url) {
      super(new TestRequest("POST", url));
    }

    @Override
    public String getParameter(String name) {
      throw new AssertionError("The body is read");
    }
  }

  private TestResponse redirectBack(String method, String url) throws Exception {
    return browser.send(method, url, (request, response) -> logins.redirectBack("/index.xhtml"));
  }
}
