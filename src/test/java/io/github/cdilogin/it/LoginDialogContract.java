package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.github.cdilogin.it.chromium.TestBrowser;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A login in a dialog above the page, after which the refused Ajax action goes on. */
abstract class LoginDialogContract extends BrowserTestBase {

  private static final String NOTHING = "[]";

  @BeforeEach
  void nothingIsSaved() {
    saved();
  }

  @ParameterizedTest
  @ValueSource(strings = {"place.xhtml", "secret-place.xhtml"})
  void aSessionThatHasEndedIsContinuedByTheSameUser(String view) {
    openAs("ada", view);
    browser.forgetSession();
    write("my note");

    assertThat(dialog()).isVisible();
    assertThat(frame().locator("h1")).hasText("Log in");
    browser.photograph(applicationName() + "-dialog");
    logInInDialog("ada");

    assertThat(result()).hasText("Saved as ada: my note");
    assertThat(dialog()).isHidden();
    assertThat(note()).hasValue("my note");
    assertThat(browser.page()).hasURL(browser.url(view));
    assertThat(saved()).isEqualTo("[ada: my note]");
    browser.visit("login.xhtml");
    assertThat(browser.page().locator("body")).not().containsText("expired");
  }

  @Test
  void thePageWorksAsBeforeAfterTheLogin() {
    writeInAnEndedSession("one");
    logInInDialog("ada");
    assertThat(result()).hasText("Saved as ada: one");

    write("two");

    assertSaved("ada: one", "ada: two");
  }

  /** The login of the page is the new one, which another tab reports. */
  @Test
  void otherTabsReportNoOtherLogin() {
    writeInAnEndedSession("my note");
    logInInDialog("ada");
    assertThat(result()).hasText("Saved as ada: my note");
    Page first = browser.newTab();
    first.evaluate(
        """
        () => {
          const app = document.querySelector('.cdi-login-watch').dataset.app;
          window.received = new Promise(done => {
            new BroadcastChannel('cdi-login:' + app).onmessage = done;
          }).then(() => 'received');
        }\
        """);

    browser.visit("secret-place.xhtml");

    assertThat(first.evaluate("() => window.received")).isEqualTo("received");
    assertThat(first.locator(".cdi-login-watch [role=alert]")).isEmpty();
  }

  @Test
  void theFrameShowsTheReason() {
    writeInAnEndedSession("my note");

    assertThat(frame().locator("#messages")).hasText("Please log in to see this page.");
    assertThat(dialog()).containsText("Your session has ended. Log in to go on.");
    Accessibility.assertHolds(browser.page(), "dialog");
  }

  @Test
  void anAnonymousUserLogsInForAGuardedAction() {
    browser.visit("place.xhtml");
    write("a first note");

    logInInDialog("ben");

    assertSaved("ben: a first note");
  }

  @Test
  void forAnotherUserThePageIsLoadedAnew() {
    writeInAnEndedSession("of ada");

    logInInDialog("ben");

    assertThat(note()).hasValue("");
    assertThat(dialog()).isHidden();
    assertThat(browser.page().locator("#messages"))
        .containsText("This page had expired and was loaded again.");
    assertThat(saved()).isEqualTo(NOTHING);
    write("of ben");
    assertThat(result()).hasText("Saved as ben: of ben");
  }

  /** The new view would not have what the first action has changed. */
  @Test
  void aSecondActionOfAPageIsNotRepeated() {
    openAs("ada", "secret-place.xhtml");
    write("one");
    assertThat(result()).hasText("Saved as ada: one");
    browser.forgetSession();

    write("two");

    browser.awaitPage("login.xhtml");
    assertThat(saved()).isEqualTo("[ada: one]");
    browser.field("Name").fill("ada");
    browser.page().locator("[id='f:in']").click();
    browser.awaitPage("secret-place.xhtml");
    assertThat(saved()).isEqualTo(NOTHING);
  }

  @Test
  void anActionAfterOneWhoseResponseWasLostIsNotRepeated() {
    openAs("ada", "secret-place.xhtml");
    browser.page().route("**/secret-place.xhtml", LoginDialogContract::executeAndLoseResponse);
    write("one");
    browser.page().waitForCondition(() -> !browser.errors().isEmpty());
    browser.errors().clear();
    browser.page().unroute("**/secret-place.xhtml");
    browser.forgetSession();

    browser.click("Save freshly"); // PrimeFaces has disabled the other button.

    browser.awaitPage("login.xhtml");
    assertThat(saved()).isEqualTo("[ada: one]");
  }

  @Test
  void anActionOfAPageThatAFormHasShownIsNotRepeated() {
    openAs("ada", "secret-place.xhtml");
    browser.click("Show");
    assertThat(result()).hasText("Shown");
    browser.forgetSession();

    write("my note");

    browser.awaitPage("login.xhtml");
    assertThat(saved()).isEqualTo(NOTHING);
  }

  /** The row may be another one now. */
  @Test
  void anActionInARowOfATableIsNotRepeated() {
    openAs("ada", "secret-place.xhtml");
    browser.forgetSession();

    browser.click("Row 2");

    browser.awaitPage("login.xhtml");
    assertThat(saved()).isEqualTo(NOTHING);
  }

  /** The id may be that of a new conversation. */
  @Test
  void anActionInAConversationIsNotRepeated() {
    openAs("ada", "steps.xhtml");
    browser.forgetSession();

    write("my note");

    browser.awaitPage("login.xhtml");
    assertThat(saved()).isEqualTo(NOTHING);
  }

  /** The login view leads on without a login: the user is not active. */
  @Test
  void withoutALoginThePageIsRedirectedAsWithoutTheDialog() {
    writeInAnEndedSession("my note");

    logInInDialog("cleo");

    browser.awaitPage("login.xhtml");
    assertThat(saved()).isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cancel", "Escape"})
  void aCancelledLoginExecutesNothingAndKeepsThePage(String way) {
    writeInAnEndedSession("my note");
    assertThat(frame().locator("h1")).hasText("Log in");

    if (way.equals("Escape")) {
      browser.page().keyboard().press("Escape");
    } else {
      browser.click("Cancel");
    }

    assertThat(dialog()).isHidden();
    assertThat(note()).hasValue("my note");
    assertThat(saved()).isEqualTo(NOTHING);
    browser.click("Save");
    logInInDialog("ada");
    assertThat(result()).hasText("Saved as ada: my note");
  }

  /** Such as a poll of the page. */
  @Test
  void afterACancelARequestWithoutTheUserOpensNoDialog() {
    browser
        .page()
        .addInitScript(
            "Object.defineProperty(navigator, 'userActivation', {value: {isActive: false}})");
    writeInAnEndedSession("my note");
    browser.click("Cancel");

    browser
        .page()
        .waitForResponse(
            response -> response.request().method().equals("POST"), () -> browser.click("Save"));

    assertThat(saved()).isEqualTo(NOTHING);
    assertThat(dialog()).isHidden();
  }

  /** No dialog is necessary: the page goes on with the login of the other tab. */
  @Test
  void anActionGoesOnAfterTheSameUserHasLoggedInInAnotherTab() {
    openAs("ada", "secret-place.xhtml");
    browser.forgetSession();
    Page stale = browser.newTab();
    browser.visit("in?user=ada");
    browser.show(stale);

    write("my note");

    assertThat(result()).hasText("Saved as ada: my note");
    assertThat(dialog()).isHidden();
  }

  @Test
  void afterAnotherUserHasLoggedInInAnotherTabThePageIsLoadedAnew() {
    openAs("ada", "secret-place.xhtml");
    Page stale = browser.newTab();
    browser.visit("in?user=ben");
    browser.show(stale);

    write("of ada");

    assertThat(note()).hasValue("");
    assertThat(saved()).isEqualTo(NOTHING);
  }

  @Test
  void aLoginThatIsNotFreshIsConfirmedInTheDialog() {
    browser.visit("in?user=ada&fresh=false");
    browser.visit("secret-place.xhtml");
    note().fill("my note");
    browser.click("Save freshly");

    frame().locator("[id='f:go']").click();

    assertSaved("ada: my note");
  }

  /** The frame may be too small for a dialog. */
  @Test
  void aRefusalInAFrameOpensTheDialogOfTheOuterPage() {
    openAs("ada", "framed.xhtml");
    FrameLocator inner = browser.page().frameLocator("iframe[title=notes]");
    browser.forgetSession();
    inner.getByLabel("Note").fill("in a frame");
    inner.locator("[id='f:save']").click();

    assertThat(dialog()).isVisible();
    logInInDialog("ada");

    assertThat(inner.locator("[id='f:result']")).hasText("Saved as ada: in a frame");
    assertThat(dialog()).isHidden();
  }

  void openAs(String user, String view) {
    browser.visit("in?user=" + user);
    browser.visit(view);
  }

  void logInInDialog(String user) {
    frame().getByLabel("Name").fill(user);
    frame().locator("[id='f:in']").click();
  }

  /** Writes a note as ada, whose session has ended since the page was opened. */
  private void writeInAnEndedSession(String text) {
    openAs("ada", "secret-place.xhtml");
    browser.forgetSession();
    write(text);
  }

  private static void executeAndLoseResponse(Route route) {
    route.fetch();
    route.abort();
  }

  private void write(String text) {
    note().fill(text);
    browser.click("Save");
  }

  Locator dialog() {
    return browser.page().locator("dialog");
  }

  FrameLocator frame() {
    return browser.page().frameLocator("dialog iframe");
  }

  private Locator note() {
    return browser.field("Note");
  }

  private Locator result() {
    return browser.page().locator("[id='f:result']");
  }

  /** The page shows the last of these notes, and the server has all of them. */
  private void assertSaved(String... notes) {
    assertThat(result()).hasText("Saved as " + notes[notes.length - 1]);
    assertThat(saved()).isEqualTo(List.of(notes).toString());
  }

  String saved() {
    TestBrowser other = newBrowser();
    return other.visit("entries").page().locator("body").innerText();
  }
}
