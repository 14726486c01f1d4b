package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests that a page or a browser sends without an action of the user are no redirect target,
 * extend no idle login, and neither leave nor use up a message.
 */
class BackgroundRequestsIT extends ServerTestBase {

  private static final Map<String, String> MARK = Map.of("Login-Background", "true");

  @Deployment(testable = false)
  static WebArchive application() {
    return WayApplication.named("background");
  }

  @ParameterizedTest
  @CsvSource({"ticket.xhtml?id=7, 410", "admin/ticket.xhtml?id=7, 401"})
  void aMarkedPollIsRejectedWithAStatus(String url, int status) {
    Page page = pageOfALoginThatHasEnded(url);

    assertThat(browser.ajax(page, "f:poll", MARK)).hasStatus(status);
    assertThat(browser.with("Login-Background", "true").ajax(page, "f:poll", Map.of()))
        .hasStatus(status);
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"ticket.xhtml?id=7, f:change", "admin/ticket.xhtml?id=7, f:poll"})
  void aMarkedPollExtendsNoIdleLogin(String url, String button) {
    Page page = pageFor("ada", url);

    browser.get("pass?20");
    assertThat(browser.ajax(page, button, MARK)).hasStatus(200);
    browser.get("pass?20");

    assertThat(browser.ajax(page, button, MARK))
        .hasStatus(401)
        .hasHeader("WWW-Authenticate", "Login reason=\"expired\"");
  }

  @ParameterizedTest
  @CsvSource({"ticket.xhtml?id=7, f:ajax", "admin/ticket.xhtml?id=7, f:poll"})
  void anyOtherAjaxRequestExtendsIt(String url, String button) {
    Page page = pageFor("ada", url);

    for (int i = 0; i < 3; i++) {
      browser.get("pass?20");
      assertThat(browser.ajax(page, button, Map.of())).hasStatus(200);
    }

    assertThat(browser.get("who")).hasBody("ada");
  }

  /** A poll may render the messages of its page, too. */
  @ParameterizedTest
  @ValueSource(strings = {"f", "messages"})
  void aMarkedPollUsesUpNoMessage(String rendered) {
    Page page = browser.get("ticket.xhtml?id=7").page();
    browser.get("flash");

    Answer poll = browser.ajax(page, "f:poll", MARK, rendered);

    assertThat(poll.partial().updates()).containsKey(rendered);
    assertThat(poll).hasBodyWithout("a message");

    assertThat(messages()).isEqualTo("a message");
  }

  @ParameterizedTest
  @CsvSource({"Sec-Purpose, prefetch", "Sec-Purpose, prefetch;prerender", "Purpose, prefetch"})
  void aPrefetchUsesUpNoMessageAndGetsNoLoginView(String header, String value) {
    browser.get("flash");
    Browser prefetch = browser.with(header, value);

    assertThat(prefetch.get("index.xhtml")).hasStatus(200).hasBodyWithout("a message");
    assertThat(prefetch.get("admin/users.xhtml")).hasStatus(401);

    assertThat(messages()).isEqualTo("a message");
  }

  @ParameterizedTest
  @ValueSource(strings = {"image", "script", "style", "font"})
  void aPartOfAPageIsNoTargetAndLeavesNoMessage(String destination) {
    Browser part = browser.with("Sec-Fetch-Dest", destination);

    assertThat(part.get("admin/users.xhtml"))
        .redirectsTo(context() + "admin/login.xhtml")
        .setsNoCookie();
    assertThat(messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin/favicon.ico", "admin/img/favicon.ico"})
  void anIconIsNoTargetAndLeavesNoMessage(String icon) {
    assertThat(browser.get(icon)).redirectsTo(context() + "admin/login.xhtml").setsNoCookie();
  }

  @Test
  void aBeaconAndAnEventStreamGetAStatus() {
    assertThat(
            browser
                .with("Sec-Fetch-Mode", "no-cors")
                .with("Sec-Fetch-Dest", "empty")
                .post("admin/users.xhtml", Map.of()))
        .hasStatus(401)
        .setsNoCookie();
    assertThat(browser.with("Accept", "text/event-stream").get("admin/users.xhtml"))
        .hasStatus(401)
        .setsNoCookie();
  }

  @Test
  void afterThemTheNextActionOfTheUserLeadsBackToItsPage() {
    Page page = pageOfALoginThatHasEnded("admin/ticket.xhtml?id=7");
    browser.ajax(page, "f:poll", MARK);

    Answer refused = browser.submit(page, "f:turn", Map.of());

    assertThat(refused.location().getRawQuery()).endsWith("admin%2Fticket.xhtml%3Fid%3D7");
    assertThat(browser.follow(refused).page().element("messages").text())
        .isEqualTo("Please log in to see this page.");
  }

  private Page pageOfALoginThatHasEnded(String url) {
    Page page = pageFor("ada", url);
    browser.get("out");
    return page;
  }

  private String messages() {
    return browser.get("index.xhtml").page().document().select("#messages").text();
  }
}
