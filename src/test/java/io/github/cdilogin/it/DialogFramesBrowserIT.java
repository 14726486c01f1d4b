package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogs of PrimeFaces whose page or action is refused. */
class DialogFramesBrowserIT extends BrowserTestBase {

  private static final String PLEASE_LOG_IN = "Please log in to see this page.";

  @Deployment(testable = false)
  static WebArchive application() {
    return DialogsApplication.named("browser-dialogs").build();
  }

  @Test
  void theLoginViewIsShownInTheWholeWindowAndLeadsBackToThePage() {
    browser.visit("opener.xhtml?x=1").click("open");

    browser.awaitRedirectTo("login.xhtml");
    assertThat(browser.page().locator("#messages")).hasText(PLEASE_LOG_IN);
    assertThat(browser.page().frames()).hasSize(1);
    browser.photograph("dialog-refused");
    logIn();

    browser.page().waitForURL(browser.url("opener.xhtml?x=1"));
    browser.click("open");
    assertThat(dialog().locator("#secret")).hasText("the secret");
    browser.photograph("dialog");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "plain"})
  void aRefusedActionInADialogLeavesTheFrame(String button) {
    browser.visit("opener.xhtml").click("open with action");

    dialog().locator("button:has-text('" + button + "'), input[value=" + button + "]").click();

    browser.awaitRedirectTo("login.xhtml");
    assertThat(browser.page().locator("#messages")).hasText(PLEASE_LOG_IN);
    logIn();
    browser.page().waitForURL(browser.url("opener.xhtml"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirm", "plain"})
  void aDialogWhoseSessionEndedLeavesTheFrame(String button) {
    browser.visit("in?user=ada");
    browser.visit("opener.xhtml").click("open with action");
    assertThat(dialog().locator("[id='f:confirmed']")).hasText("0");
    browser.forgetSession();

    dialog().locator("button:has-text('" + button + "'), input[value=" + button + "]").click();

    assertThat(dialog().locator("#messages")).containsText("This page had expired");
  }

  @Test
  void aDialogThatRequiresAFreshLoginLeadsToTheRefreshView() {
    browser.visit("in?user=ada&fresh=false");
    browser.visit("opener.xhtml").click("open fresh");

    browser.awaitRedirectTo("confirm.xhtml");

    assertThat(browser.page().frames()).hasSize(1);
  }

  @Test
  void theApplicationCanUseAContentSecurityPolicy() {
    browser
        .page()
        .route(
            "**/dialog.xhtml?*",
            route -> {
              APIResponse answer = route.fetch();
              Map<String, String> headers = new HashMap<>(answer.headers());
              headers.put("content-security-policy", "script-src 'self'");
              route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
            });
    browser.visit("opener.xhtml").click("open");

    browser.awaitRedirectTo("login.xhtml");
  }

  @Test
  void aButtonOfPrimeFacesInATabOfAnotherLoginLoadsThePageAgainWithAMessage() {
    browser.visit("in?user=ada");
    browser.visit("opener.xhtml");
    Page stale = browser.newTab();
    browser.visit("in?user=ben");
    browser.show(stale);

    browser.click("open");

    assertThat(browser.page().locator("#messages")).not().isEmpty();
    assertThat(browser.page().frames()).hasSize(1);
  }

  private FrameLocator dialog() {
    return browser.page().frameLocator("iframe");
  }

  private void logIn() {
    browser.field("Name").fill("ada");
    browser.click("log in");
  }
}
