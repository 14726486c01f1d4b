package io.github.cdilogin.internal.response;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.ServletMapping;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import io.github.cdilogin.testing.TestServletContext;
import java.net.URLEncoder;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The redirect target of a rejected Faces request. */
class RejectedPageTest extends ApplicationTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login").loginView("/admin", "/admin/login"));

  RejectedPageTest() {
    super(
        new TestServletContext()
            .servlet("Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml", "/faces/*"));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, , id=7, /app/notes.xhtml?id=7",
    "GET, , id=7, /app/notes.xhtml?a=1",
    "POST, , , /app/notes.xhtml?a=1",
    "POST, /app/secret.xhtml, id=7, /app/secret.xhtml?id=7",
    "GET, /app/secret.xhtml, , /app/secret.xhtml",
    "POST, //evil.example/x, id=7, /app/notes.xhtml?a=1",
    "POST, https://evil.example/x, , /app/notes.xhtml?a=1",
    "POST, , id=7#//evil.example, /app/notes.xhtml?id=7#//evil.example",
  })
  void isThePageOfTheView(String method, @Nullable String path, @Nullable String query, String next)
      throws Exception {
    TestRequest request = browser.request(method, "/app/notes.xhtml?a=1");

    assertThatResponse(refuse(request, new FacesPage("/notes.xhtml", path, query)))
        .redirectsTo("/app/login?next=" + URLEncoder.encode(next, UTF_8));
  }

  @Test
  void aQueryThatIsTooLongIsLeftOut() throws Exception {
    TestRequest request = browser.request("POST", "/app/notes.xhtml");
    FacesPage page = new FacesPage("/notes.xhtml", null, "x".repeat(2_000));

    assertThatResponse(refuse(request, page)).redirectsTo("/app/login?next=%2Fapp%2Fnotes.xhtml");
  }

  @ParameterizedTest
  @CsvSource({"/login.xhtml", "/admin/login.xhtml"})
  void aLoginViewIsNoTargetByAnotherMapping(String viewId) throws Exception {
    TestRequest request = browser.request("GET", "/app/x.xhtml");

    assertThat(refuse(request, new FacesPage(viewId, null, null)).getHeader("Location"))
        .doesNotContain("next");
  }

  @Test
  void aLoginViewIsNoTargetBeforeFacesHasBegun() throws Exception {
    TestRequest request =
        browser.request("GET", "/app/login.xhtml").mapping(ServletMapping.exactly("Faces"));
    TestRequest other =
        browser.request("GET", "/app/login.xhtml").mapping(ServletMapping.exactly("other"));

    assertThatResponse(refuse(request, null)).redirectsTo("/app/login");
    assertThatResponse(refuse(other, null)).redirectsTo("/app/login?next=%2Fapp%2Flogin.xhtml");
  }

  @Test
  void theSectionIsThatOfTheView() throws Exception {
    TestRequest request = browser.request("POST", "/app/notes.xhtml");
    FacesPage page = new FacesPage("/admin/users.xhtml", "/app/admin/users.xhtml", null);

    assertThatResponse(refuse(request, page))
        .redirectsTo("/app/admin/login?next=%2Fapp%2Fadmin%2Fusers.xhtml");
  }

  @Test
  void theSectionIsThatOfAPathBehindThePrefixOfFaces() throws Exception {
    TestRequest request =
        browser
            .request("GET", "/app/faces/admin/users.xhtml")
            .servletPath("/faces", "/admin/users.xhtml")
            .mapping(ServletMapping.exactly("Faces"));

    assertThatResponse(refuse(request, null))
        .redirectsTo("/app/admin/login?next=%2Fapp%2Ffaces%2Fadmin%2Fusers.xhtml");
  }

  @Test
  void theFieldOfAFormIsReadBeforeFacesHasBegun() throws Exception {
    TestRequest form = form("Faces", "POST").header("Content-Type", FORM);
    TestRequest upload = form("Faces", "POST").header("Content-Type", "multipart/form-data");
    TestRequest other = form("other", "POST").header("Content-Type", FORM);
    TestRequest link = form("Faces", "GET");

    assertThat(refuse(form, null).getHeader("Location")).endsWith("xhtml%3Fid%3D7");
    for (TestRequest request : new TestRequest[] {upload, other, link}) {
      assertThat(refuse(request, null).getHeader("Location")).doesNotEndWith("xhtml%3Fid%3D7");
    }
  }

  private TestRequest form(String servlet, String method) {
    return browser
        .request(method, "/app/notes.xhtml?" + FacesPage.QUERY + "=id%3D7")
        .mapping(ServletMapping.exactly(servlet));
  }

  private TestResponse refuse(TestRequest request, @Nullable FacesPage page) throws Exception {
    TestResponse response = new TestResponse();
    browser.send(
        request,
        response,
        (asked, answer) -> {
          if (page != null) {
            page.keepIn(CurrentRequest.required("the test").request());
          }
          refuse();
        });
    return response;
  }
}
