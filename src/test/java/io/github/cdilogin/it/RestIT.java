package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.log.LibraryLog;
import io.github.cdilogin.it.rest.Auth;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards in a REST application that has filters, entities with rules, and EJBs. */
@OnlyOn(value = Stack.PAYARA, because = "Tomcat has no REST")
class RestIT extends ServerTestBase {

  private static final String PROBLEM =
      "{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-logged-in\"}";

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("rest")
        .addClass(TextServlet.class)
        .addPackage(Auth.class.getPackage())
        .addPackage(LibraryLog.class.getPackage());
  }

  @BeforeEach
  void chooseTenantAndEmptyLog() {
    browser = browser.with("X-Tenant", "acme");
    browser.get("log");
  }

  @ParameterizedTest
  @CsvSource({
    "orders, OnClass",
    "method, OnMethod",
    "superclass, Creating",
    "interface, BehindInterface",
    "stereotype, OnStereotype",
    "ejb, OnEjb",
  })
  void aGuardIsCheckedBeforeTheEntityIsReadAndValidated(String path, String resource) {
    for (String entity : new String[] {"{\"item\":\"\"}", "{unparsable", ""}) {
      assertThat(postJson("api/" + path, entity)).hasStatus(401).hasBody(PROBLEM);
      assertThat(audit()).isEqualTo("refused " + resource + ".create");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "method", "superclass", "interface", "stereotype", "ejb"})
  void anAuthenticatedUserGetsThroughToTheEntity(String path) {
    logIn();

    assertThat(postJson("api/" + path, "{\"item\":\"tea\"}").body()).startsWith("tea");
    assertThat(postJson("api/" + path, "{\"item\":\"\"}")).hasStatus(400);
  }

  @Test
  void theApplicationsRequestFiltersComeBeforeTheGuardAndTheLoader() {
    logIn();

    assertThat(browser.get("api/orders")).hasStatus(200);
    assertThat(browser.with("X-Tenant", "other").get("api/orders")).hasStatus(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "service", "ejb", "ejb/behind"})
  void theApplicationsResponseFiltersSeeTheRefusal(String path) {
    Answer refused = browser.get("api/" + path);

    assertThat(refused)
        .hasStatus(401)
        .hasHeader("Access-Control-Allow-Origin", "https://shop.example")
        .hasHeader("X-Seen", "401")
        .hasBody(PROBLEM);
    assertThat(refused.headers("WWW-Authenticate"))
        .containsExactly("Login reason=\"not-logged-in\"");
    assertThat(refused.headers("Cache-Control")).containsExactly("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "service", "ejb", "ejb/behind"})
  void theProblemDocumentHasNoCharset(String path) {
    assertThat(browser.get("api/" + path).headers("Content-Type"))
        .containsExactly("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "orders, OnClass.all",
    "service, Vault.open",
    "ejb, OnEjb.all",
    "ejb/behind, Vault.open",
  })
  void aRefusalIsOneEventAndNoLineInTheLog(String path, String place) {
    browser.get("api/" + path);

    assertThat(audit()).isEqualTo("refused " + place);
  }

  @Test
  void optionsPassesToTheApplicationsFilters() {
    Answer preflight = options(browser.with("Origin", "https://shop.example"));

    assertThat(preflight).hasStatus(204).hasHeader("X-Preflight", "application");
    assertThat(audit()).isEmpty();
  }

  @Test
  void optionsThatNoFilterAnswersRunsNoGuardedMethod() {
    Answer answer = options(browser);

    assertThat(answer).hasStatus(204).hasHeader("Allow").hasHeader("X-Seen", "204").hasBody("");
    assertThat(audit()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET  | Sec-Fetch-Mode | navigate                        | 302",
        "HEAD | Sec-Fetch-Mode | navigate                        | 302",
        "POST | Sec-Fetch-Mode | navigate                        | 401",
        "GET  | Sec-Fetch-Mode | cors                            | 401",
        "GET  | Accept         | text/html,application/xhtml+xml,*/* | 302",
        "POST | Accept         | text/html,application/xhtml+xml,*/* | 401",
        "GET  | Accept         | text/html,*/*;q=0.8             | 401",
        "GET  | Accept         | */*                             | 401",
        "GET  | Faces-Request  | partial/ajax                    | 401",
      })
  void onlyABrowserThatNavigatesIsRedirected(
      String method, String header, String value, int status) {
    Answer refused =
        browser
            .with(header, value)
            .send(
                HttpRequest.newBuilder(browser.url("api/orders"))
                    .method(method, BodyPublishers.noBody()));

    assertThat(refused).hasStatus(status);
    assertThat(refused.header("Location").isPresent()).isEqualTo(status == 302);
  }

  @Test
  void theRedirectLeadsToTheLoginViewAndBack() {
    assertThat(browser.with("Sec-Fetch-Mode", "navigate").get("api/orders").header("Location"))
        .hasValue("/rest/login.xhtml?next=%2Frest%2Fapi%2Forders");
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "service", "ejb"})
  void aResourceThatReturnsAPartOfAPageLetsHtmxLoadTheLoginView(String path) {
    String page = browser.url("desk").toString();
    Answer refused =
        browser.with("HX-Request", "true").with("HX-Current-URL", page).get("api/" + path);

    assertThat(refused)
        .hasStatus(200)
        .hasHeader("HX-Redirect", "/rest/login.xhtml?next=%2Frest%2Fdesk")
        .hasBody("");
  }

  @Test
  void theBackButtonOfHtmxGetsTheLoginView() {
    Answer refused =
        browser
            .with("HX-Request", "true")
            .with("HX-History-Restore-Request", "true")
            .with("Sec-Fetch-Mode", "cors")
            .get("api/orders");

    assertThat(refused).redirectsTo("/rest/login.xhtml?next=%2Frest%2Fapi%2Forders");
  }

  @Test
  void aPollOfHtmxKeepsItsPage() {
    assertThat(
            browser.with("HX-Request", "true").with("Login-Background", "true").get("api/orders"))
        .hasStatus(401)
        .hasHeader("HX-Reswap", "none")
        .hasBody(PROBLEM);
  }

  /** It sends "Accept: text/html, image/gif, ..." unless it is given another one. */
  @Test
  void theClientOfTheJdkGetsNoLoginPage() throws IOException {
    HttpURLConnection client =
        (HttpURLConnection) browser.url("api/orders").toURL().openConnection();

    assertThat(client.getResponseCode()).isEqualTo(401);
  }

  @Test
  void theRedirectTargetOfARestResourceComesFromTheQueryAlone() {
    Map<String, String> form = Map.of("next", "/rest/of-the-form", "name", "ada");

    assertThat(browser.post("api/session/form", form))
        .hasBody("null, and the form has /rest/of-the-form and ada");
    assertThat(browser.post("api/session/form?next=%2Frest%2Ffound", form))
        .hasBody("/rest/found, and the form has /rest/of-the-form and ada");
  }

  @Test
  void theBodyOfARequestToARestResourceIsNotRead() {
    assertThat(browser.post("api/session/body", Map.of("a", "1")).body())
        .isEqualTo("null, and the body is a=1");
  }

  @Test
  void anApplicationThatListsItsClassesAddsOneOfOurs() {
    assertThat(postJson("by-hand/method", "{unparsable"))
        .hasStatus(401)
        .hasHeader("X-Seen", "401")
        .hasBody(PROBLEM);
    assertThat(browser.get("by-hand/method")).hasBody("open");
  }

  private void logIn() {
    assertThat(browser.post("api/session?user=ada", Map.of()).body()).isEqualTo("true");
  }

  private String audit() {
    return browser.get("log").body();
  }

  private Answer options(Browser client) {
    return client.send(
        HttpRequest.newBuilder(browser.url("api/orders/own"))
            .method("OPTIONS", BodyPublishers.noBody()));
  }

  private Answer postJson(String path, String entity) {
    return browser.send(
        HttpRequest.newBuilder(browser.url(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(entity)));
  }
}
