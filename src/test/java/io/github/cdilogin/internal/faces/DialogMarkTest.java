package io.github.cdilogin.internal.faces;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mark with which a page is requested again after a refusal in its dialog. */
class DialogMarkTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login.xhtml").refreshView("/confirm.xhtml"));

  @Test
  void redirectsAnAnonymousUserToTheLoginView() throws Exception {
    assertThatResponse(marked("/app/page?cdi_login_view=login"))
        .redirectsTo("/app/login.xhtml?next=%2Fapp%2Fpage%3Fcdi_login_view%3Dlogin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"login", "refresh", "https://example.com", ""})
  void redirectsAUserToThePage(String view) throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThatResponse(marked("/app/page?x=1&cdi_login_view=" + view)).redirectsTo("/app/page?x=1");
  }

  @Test
  void redirectsAUserWithoutAFreshLoginToTheRefreshView() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));

    assertThatResponse(marked("/app/page?cdi_login_view=refresh"))
        .redirectsTo("/app/confirm.xhtml?next=%2Fapp%2Fpage%3Fcdi_login_view%3Drefresh");
    assertThatResponse(marked("/app/page?cdi_login_view=login")).redirectsTo("/app/page");
  }

  @Test
  void aPageWithoutTheMarkIsNotAnswered() throws Exception {
    assertThat(marked("/app/page?x=cdi_login_view").getContentAsString()).isEqualTo("the page");
  }

  @Test
  void aFormWithTheMarkIsNotAnswered() throws Exception {
    TestResponse answer = new TestResponse();

    send(browser.request("POST", "/app/page?cdi_login_view=login"), answer);

    assertThat(answer.getContentAsString()).isEqualTo("the page");
  }

  /** Its script is a resource of Faces. */
  @Test
  void aDialogOfAnApplicationWithoutFacesIsRedirected() throws Exception {
    TestResponse refused = browser.get("/app/dialog?pfdlgcid=1", this::refuse);

    assertThatResponse(refused).redirectsTo("/app/login.xhtml?next=%2Fapp%2Fdialog%3Fpfdlgcid%3D1");
  }

  @ParameterizedTest
  @CsvSource({
    "*.xhtml, /app/jakarta.faces.resource/leave-frame.js.xhtml?ln=cdi-login",
    "/faces/*, /app/faces/jakarta.faces.resource/leave-frame.js?ln=cdi-login",
  })
  void aDialogGetsAPageWithTheScript(String mapping, String script) throws Exception {
    TestResponse frame = refusedDialog("jakarta.faces.webapp.FacesServlet", "/exact", mapping);

    assertThatResponse(frame).isNotStored();
    assertThat(frame.getStatus()).isEqualTo(200);
    assertThat(frame.getContentAsString())
        .contains("src=\"" + script + "\" data-view=\"login\"")
        .contains("href=\"/app/dialog?x=1&#38;cdi_login_view=login\" target=\"_top\"")
        .contains("Bitte melden Sie sich an, um diese Seite zu sehen.");
  }

  @ParameterizedTest
  @CsvSource({"jakarta.faces.webapp.FacesServlet, /exact", "another.Servlet, *.xhtml"})
  void aDialogWithoutResourcesOfFacesIsRedirected(String servlet, String mapping) throws Exception {
    assertThat(refusedDialog(servlet, mapping).getStatus()).isEqualTo(302);
  }

  @Test
  void aRequestWithTheMarkInADialogGetsAPageWithTheScript() throws Exception {
    TestResponse frame = new TestResponse();

    browser.send(
        browser.request("GET", "/app/dialog?pfdlgcid=1&cdi_login_view=refresh"),
        frame,
        (request, response) -> {
          serve(request, "jakarta.faces.webapp.FacesServlet", "*.xhtml");
          assertThat(DialogMark.answer(CurrentRequest.required("the test"))).isTrue();
        });

    assertThat(frame.getContentAsString()).contains("data-view=\"refresh\"");
  }

  private TestResponse refusedDialog(String servlet, String... mappings) throws Exception {
    TestResponse refused = new TestResponse();
    browser
        .inLanguage(Locale.GERMAN)
        .send(
            browser
                .request("GET", "/app/dialog?pfdlgcid=1&x=1")
                .mapping(ServletMapping.exactly("Faces")),
            refused,
            (request, response) -> {
              serve(request, servlet, mappings);
              throw logins.unauthorized();
            });
    return refused;
  }

  private static void serve(HttpServletRequest request, String servlet, String... mappings) {
    ((TestServletContext) request.getServletContext()).servlet("Faces", servlet, mappings);
  }

  private TestResponse marked(String url) throws Exception {
    TestResponse answer = new TestResponse();
    send(browser.request("GET", url), answer);
    return answer;
  }

  private void send(TestRequest request, TestResponse answer) throws Exception {
    browser.send(
        request,
        answer,
        (asked, response) -> {
          if (!DialogMark.answer(CurrentRequest.required("the test"))) {
            response.getWriter().print("the page");
          }
        });
  }
}
