package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.cdilogin.it.chromium.TestBrowser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a person sees of a login that has ended: a sentence, and a way on. The same on plain pages
 * and beside a component library.
 */
abstract class FacesBrowserContract extends BrowserTestBase {

  private static final String PLEASE_LOG_IN = "Please log in to see this page.";
  private static final String PAGE_EXPIRED =
      "This page had expired and was loaded again. Please repeat your last action.";

  @BeforeEach
  void nothingIsWritten() {
    written();
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "guarded ajax"})
  void aGuardedActionLeadsToTheLoginViewAndBack(String button) {
    browser.visit("open.xhtml").click(button);

    browser.awaitRedirectTo("login.xhtml");
    assertSees(PLEASE_LOG_IN);
    browser.photograph(applicationName() + "-guarded-action");

    logIn("ada");
    browser.awaitPage("open.xhtml");
    assertThat(written()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "ajax"})
  void aStaleTabAfterALogoutInAnotherTabLeadsToTheLoginView(String button) {
    pressInTabOfAda(button, () -> browser.visit("out"));

    browser.awaitRedirectTo("login.xhtml");
    assertSees(PLEASE_LOG_IN);
    browser.photograph(applicationName() + "-stale-tab");
    assertThat(written()).isEqualTo("[]");
    logIn("ada");
    browser.awaitPage("secret.xhtml");
    assertThat(browser.page().locator("#secret")).hasText("the secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "ajax"})
  void aStaleTabAfterAnotherUserHasLoggedInIsLoadedAgainWithAMessage(String button) {
    pressInTabOfAda(button, () -> browser.visit("in?user=ben"));

    assertSees(PAGE_EXPIRED);
    browser.photograph(applicationName() + "-other-login");
    assertThat(written()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "ajax"})
  void aStaleTabAfterTheUserHasLoggedInAgainIsLoadedAgainWithAMessage(String button) {
    pressInTabOfAda(
        button,
        () -> {
          browser.visit("out");
          logInAt("secret.xhtml", "ada");
        });

    assertSees(PAGE_EXPIRED);
    assertThat(browser.page().locator("#secret")).hasText("the secret");
    assertThat(written()).isEqualTo("[]");
  }

  /** A page that was rendered for an anonymous user belongs to no login. */
  @ParameterizedTest
  @ValueSource(strings = {"guarded", "guarded ajax"})
  void aTabOfAnAnonymousUserGoesOnAfterALoginInAnotherTab(String button) {
    browser.visit("open.xhtml").page().locator("[id='f:note']").fill("a note");
    Page first = browser.newTab();
    logInAt("secret.xhtml", "ada");
    browser.show(first);

    browser.page().waitForResponse("**/open.xhtml*", () -> browser.click(button));

    assertThat(written()).isEqualTo("[a note]");
  }

  @ParameterizedTest
  @CsvSource({"open.xhtml, write", "open.xhtml, ajax", "secret.xhtml, write", "secret.xhtml, ajax"})
  void anExpiredPageOfARememberedUserIsLoadedAgainWithAMessage(String view, String button) {
    browser.visit("in?user=ada&remember=true");
    browser.visit(view);
    browser.forgetSession();

    browser.click(button);

    assertSees(PAGE_EXPIRED);
    browser.awaitPage(view);
    browser.photograph(applicationName() + "-page-expired");
    assertThat(written()).isEqualTo("[]");

    browser.page().locator("[id='f:note']").fill("again");
    browser.click("write");
    browser.awaitPage(view);
    assertThat(written()).isEqualTo("[again]");
  }

  /** Presses a button of a page of ada after something has happened in another tab. */
  private void pressInTabOfAda(String button, Runnable inAnotherTab) {
    logInAt("secret.xhtml", "ada");
    Page stale = browser.newTab();
    inAnotherTab.run();
    browser.show(stale);
    browser.click(button);
  }

  private void logInAt(String guarded, String user) {
    browser.visit(guarded);
    browser.awaitRedirectTo("login.xhtml");
    logIn(user);
    browser.awaitPage(guarded);
  }

  private void logIn(String user) {
    browser.field("Name").fill(user);
    browser.click("log in");
  }

  private void assertSees(String message) {
    assertThat(browser.page().locator("#messages")).hasText(message);
  }

  /** The notes that were written since the last call. */
  private String written() {
    TestBrowser other = newBrowser();
    return other.visit("entries").page().locator("body").innerText();
  }
}
