package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user goes on with steps whose session has ended. */
class EndedStepsBrowserIT extends BrowserTestBase {

  private static final String ENDED =
      "The steps that you had begun no longer exist. Please begin again.";

  @Deployment(testable = false)
  static WebArchive application() {
    return RefusalsApplication.named("browser-steps").build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "add by ajax"})
  void behindAPathRuleTheUserLogsInAndBeginsAgain(String button) {
    beginAndLoseSession("ruled-order.xhtml");

    browser.click(button);
    logIn();

    browser.awaitPage("ruled-order.xhtml");
    assertThat(messages()).hasText(ENDED);
    assertThat(browser.page().locator("#items")).hasText("0");
    browser.photograph("steps-ended");
    browser.click("begin");
    browser.click("add");
    assertThat(browser.page().locator("#items")).hasText("1");
  }

  /** Whether the login view or the page shows the sentence, depends on the session. */
  @ParameterizedTest
  @ValueSource(strings = {"add", "add by ajax"})
  void ofAGuardedPageTheUserLogsInAndBeginsAgain(String button) {
    beginAndLoseSession("secret-order.xhtml");

    browser.click(button);
    browser.awaitRedirectTo("login.xhtml");
    String before = messages().innerText();
    logIn();

    browser.awaitPage("secret-order.xhtml");
    assertThat(before + messages().innerText()).containsOnlyOnce(ENDED);
    assertThat(browser.page().locator("#items")).hasText("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"add", "add by ajax"})
  void aRememberedUserBeginsTheFlowAgain(String button) {
    browser.visit("in?user=ada&remember=true");
    browser.visit("enter.xhtml").click("enter");
    browser.click("next");
    assertThat(browser.page()).hasTitle("second step");
    browser.forgetSession();

    browser.click(button);

    assertThat(browser.page()).hasTitle("first step");
    assertThat(messages()).hasText(ENDED);
  }

  private void beginAndLoseSession(String view) {
    browser.visit("in?user=ada");
    browser.visit(view).click("begin");
    assertThat(browser.page().locator("#id")).not().isEmpty();
    browser.forgetSession();
  }

  private void logIn() {
    browser.awaitRedirectTo("login.xhtml");
    browser.field("Name").fill("ada");
    browser.click("log in");
  }

  private Locator messages() {
    return browser.page().locator("#messages");
  }
}
