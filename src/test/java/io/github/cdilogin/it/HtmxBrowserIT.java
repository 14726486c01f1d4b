package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages with the script of htmx, whose login has ended. */
class HtmxBrowserIT extends BrowserTestBase {

  private static final String TYPED = "\"><b>typed</b>";

  @Deployment(testable = false)
  static WebArchive application() {
    return HtmxApplication.withScripts("htmx-browser");
  }

  @ParameterizedTest
  @CsvSource({
    "1.9.12, Show a part",
    "2.0.8, Show a part",
    "1.9.12, Send to a part",
    "2.0.8, Send to a part",
    "1.9.12, Show a protected part",
    "2.0.8, Show a protected part",
    "1.9.12, Show a part of a page",
    "2.0.8, Show a part of a page",
  })
  void aRefusedPartLeadsToTheLoginViewAndBack(String version, String button) {
    openWithoutLogin(version);

    browser.click(button);
    browser.awaitRedirectTo("login.xhtml");
    browser.awaitHeading("Log in");
    assertThat(messages()).containsText("Please log in to see this page.");
    logIn();

    browser.awaitPage("desk.xhtml");
    assertThat(browser.page().url()).endsWith("desk.xhtml?htmx=" + version);
    browser.click(button);
    assertThat(out())
        .containsText(button.contains("protected") ? "the protected part" : "the secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9.12", "2.0.8"})
  void aLinkLeadsToItsTarget(String version) {
    openWithoutLogin(version);

    browser.link("Go to the guarded page").click();
    browser.awaitRedirectTo("login.xhtml");
    logIn();

    browser.awaitPage("secret.xhtml");
    assertThat(browser.page().url()).endsWith("secret.xhtml?id=7");
  }

  /** The script restores a page that it has not kept by the body of the response. */
  @ParameterizedTest
  @ValueSource(strings = {"1.9.12", "2.0.8"})
  void theBackButtonShowsTheLoginView(String version) {
    browser.visit("in?user=ada").visit("app/desk.xhtml?htmx=" + version);
    browser.link("Go to the public page").click();
    browser.awaitHeading("Public page");
    browser.forgetSession();

    browser.page().goBack();
    browser.awaitHeading("Log in");
    logIn();

    browser.awaitHeading("Desk");
    assertThat(browser.page().url()).endsWith("app/desk.xhtml?htmx=" + version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9.12", "2.0.8"})
  void aMarkedPollLeavesThePage(String version) {
    openWithoutLogin(version);

    browser.page().waitForResponse("**/app/part", () -> browser.click("Poll"));

    assertThat(out()).hasText("empty");
    assertThat(browser.page().url()).endsWith("desk.xhtml?htmx=" + version);
    assertThat(browser.errors()).isNotEmpty();
    browser.errors().removeIf(line -> line.contains("401"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9.12", "2.0.8"})
  void typedInputComesBack(String version) {
    browser.visit("in?user=ada").visit("desk.xhtml?htmx=" + version);
    note().fill(TYPED);
    browser.forgetSession();

    browser.click("write");
    browser.awaitRedirectTo("login.xhtml");
    logIn();

    browser.awaitPage("desk.xhtml");
    assertThat(note()).hasValue(TYPED);
    assertThat(messages()).containsText("Your input was kept.");
  }

  /** The page of the user after the login has ended in another tab. */
  private void openWithoutLogin(String version) {
    browser.visit("in?user=ada").visit("desk.xhtml?htmx=" + version);
    browser.forgetSession();
  }

  private void logIn() {
    browser.field("Name").fill("ada");
    browser.click("log in");
  }

  private Locator note() {
    return browser.page().locator("[id='f:note']");
  }

  private Locator messages() {
    return browser.page().locator("#messages");
  }

  private Locator out() {
    return browser.page().locator("#out");
  }
}
