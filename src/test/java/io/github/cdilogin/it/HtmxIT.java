package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of htmx over HTTP. */
class HtmxIT extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return HtmxApplication.named("htmx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"part", "app/part", "secret.xhtml"})
  void aRefusedPartLoadsTheLoginViewAndLeadsBackToItsPage(String part) {
    Answer refused = htmx("desk.xhtml?id=7").get(part + "?part=1");

    assertLoads(refused, login("desk.xhtml?id=7"));
    assertThat(refused).hasBody("").hasHeader("Cache-Control", "no-store");
    assertThat(browser.get("login.xhtml").body()).contains("Please log in to see this page.");
  }

  @Test
  void aRefusedPostLeadsBackToItsPage() {
    assertLoads(htmx("desk.xhtml").post("app/part", Map.of("a", "1")), login("desk.xhtml"));
  }

  @Test
  void aLinkThatHtmxFollowsLeadsToItsTarget() {
    assertLoads(
        htmx("desk.xhtml").with("HX-Boosted", "true").get("secret.xhtml?id=7"),
        login("secret.xhtml?id=7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://evil.example/app/desk", "//evil.example", "javascript:alert(1)", ""})
  void aForeignPageIsNoTarget(String page) {
    Answer refused =
        browser.with("HX-Request", "true").with("HX-Current-URL", page).get("app/part");

    assertLoads(refused, context() + "login.xhtml");
  }

  @Test
  void theBackButtonGetsAPage() {
    assertThat(htmx("desk.xhtml").with("HX-History-Restore-Request", "true").get("secret.xhtml"))
        .redirectsTo(login("secret.xhtml"));
  }

  @ParameterizedTest
  @CsvSource({"Login-Background, true", "HX-Preloaded, true", "Accept, text/event-stream"})
  void aRequestInTheBackgroundGetsAStatus(String header, String value) {
    assertThat(htmx("desk.xhtml").with(header, value).get("app/part"))
        .hasStatus(401)
        .hasHeader("HX-Reswap", "none")
        .setsNoCookie();
  }

  @Test
  void aPollOfAnExpiredPageGetsAStatus() {
    Page page = browser.get("open.xhtml").page();
    browser.cookies().remove("JSESSIONID");

    assertThat(
            htmx("open.xhtml").with("Login-Background", "true").submit(page, "f:write", Map.of()))
        .hasStatus(410)
        .hasHeader("HX-Reswap", "none")
        .hasBody("");
  }

  @Test
  void anExpiredFormIsAnsweredByItsPage() {
    Page page = browser.get("open.xhtml").page();
    browser.cookies().remove("JSESSIONID");

    assertLoads(
        htmx("open.xhtml?id=7").submit(page, "f:write", Map.of()), context() + "open.xhtml?id=7");
    assertThat(browser.get("open.xhtml").body()).contains("This page had expired");
  }

  @Test
  void aLoginByHtmxLoadsThePage() {
    String next = URLEncoder.encode(context() + "desk.xhtml?id=7", UTF_8);

    assertLoads(
        htmx("login.xhtml").post("log-in?user=ada&next=" + next, Map.of()),
        context() + "desk.xhtml?id=7");
    assertThat(htmx("desk.xhtml").get("part")).hasBody("the secret");
    assertThat(htmx("desk.xhtml").get("app/part")).hasBody("the protected part");
  }

  private Browser htmx(String page) {
    return browser
        .with("HX-Request", "true")
        .with("HX-Current-URL", browser.url(page).toString())
        .with("Sec-Fetch-Mode", "cors");
  }

  private String login(String next) {
    return context() + "login.xhtml?next=" + URLEncoder.encode(context() + next, UTF_8);
  }

  private static void assertLoads(Answer answer, String location) {
    assertThat(answer).hasStatus(200).hasHeader("HX-Redirect", location);
    assertThat(answer.header("Location")).isEmpty();
  }
}
