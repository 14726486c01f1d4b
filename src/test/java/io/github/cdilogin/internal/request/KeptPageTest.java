package io.github.cdilogin.internal.request;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.PrintWriter;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A page of Faces is kept until it is complete, and a late refusal replaces it. */
class KeptPageTest extends ApplicationTest {

  private static final String LINES = "a line of the page ".repeat(2_000);

  @WeldSetup final WeldInitiator weld = application(login -> login.loginView("/login.xhtml"));

  @Test
  void isWrittenAtTheEnd() throws Exception {
    TestResponse page =
        facesPage(
            (request, response) -> {
              assertThat(response.getWriter()).isSameAs(response.getWriter());
              assertThat(response.isCommitted()).isFalse();
            });

    assertThat(page.getContentAsString()).isEqualTo(LINES);
  }

  @Test
  void isReplacedByALateRefusal() throws Exception {
    TestResponse page = facesPage((request, response) -> refuse());

    assertThatResponse(page).redirectsTo("/app/login.xhtml?next=%2Fapp%2Fpage");
    assertThat(page.getContentAsString()).isEmpty();
  }

  @Test
  void isDiscardedByAFailure() {
    TestResponse response = new TestResponse();

    assertThatThrownBy(() -> browser.get("/app/page", response, afterLines(KeptPageTest::fail)))
        .hasMessage("failed");

    assertThat(response.isCommitted()).isFalse();
  }

  /** The container resets its own response before it dispatches to the error page. */
  @Test
  void ofAFailureIsNotOnTheErrorPage() throws Exception {
    TestRequest request = browser.request("GET", "/app/page");
    TestResponse response = new TestResponse();
    assertThatThrownBy(
            () ->
                browser.send(
                    request,
                    response,
                    (asked, chained) -> {
                      assertThat(currentUser.isAnonymous()).isTrue();
                      afterLines(KeptPageTest::fail).show(asked, chained);
                    }))
        .hasMessage("failed");
    response.resetBuffer();

    browser.send(
        request, response, (asked, chained) -> chained.getWriter().print("the error page"));

    assertThat(response.getContentAsString()).isEqualTo("the error page");
  }

  @Test
  void isDiscardedByAReset() throws Exception {
    TestResponse page =
        facesPage(
            (request, response) -> {
              PrintWriter writer = response.getWriter();
              response.reset();
              response.getWriter().print("another page");
              writer.print(", also by the first writer");
            });

    assertThat(page.getContentAsString()).isEqualTo("another page, also by the first writer");
  }

  @Test
  void isWrittenByAFlush() throws Exception {
    facesPage(
        (request, response) -> {
          response.flushBuffer();
          assertThat(response.isCommitted()).isTrue();
        });
  }

  @Test
  void isDiscardedByAnErrorOrARedirect() throws Exception {
    TestResponse error = facesPage((request, response) -> response.sendError(404));
    TestResponse redirect = facesPage((request, response) -> response.sendRedirect("/app/other"));

    assertThat(error.getStatus()).isEqualTo(404);
    assertThat(error.getContentAsString()).doesNotContain("a line of the page");
    assertThat(redirect.getContentAsString()).doesNotContain("a line of the page");
  }

  @Test
  void ofAnotherResponseIsNotKept() throws Exception {
    TestResponse page =
        browser.get("/app/page", (request, response) -> response.getWriter().append(LINES).flush());

    assertThat(page.getContentAsString()).isEqualTo(LINES);
  }

  private TestResponse facesPage(TestBrowser.Page rest) throws Exception {
    return browser.get("/app/page", afterLines(rest));
  }

  /** A page of Faces that writes the lines before the rest. */
  private static TestBrowser.Page afterLines(TestBrowser.Page rest) {
    return (request, response) -> {
      CurrentRequest.required("the test").markFaces();
      response.getWriter().print(LINES);
      rest.show(request, response);
    };
  }

  private static void fail(HttpServletRequest request, HttpServletResponse response) {
    throw new IllegalStateException("failed");
  }
}
