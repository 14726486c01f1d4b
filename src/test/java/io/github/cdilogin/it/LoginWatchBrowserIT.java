package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.cdilogin.it.watch.Policy;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * An open tab learns of a logout or a login in another one, under a strict Content-Security-Policy.
 */
class LoginWatchBrowserIT extends BrowserTestBase {

  private static final String RELOAD = " Load this page again";

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named("watch", Map.of())
        .build()
        .addClass(Policy.class)
        .addAsWebResource("it/watch/page.xhtml", "page.xhtml");
  }

  @Test
  void reportsALogoutInAnotherTab() {
    Page tab = openAs("ada");
    assertThat(alertOf(tab)).isEmpty();

    visitAndLoadThePage("out");

    browser.show(tab);
    assertThat(alertOf(tab)).hasText("You are no longer logged in." + RELOAD);
    assertThat(alertOf(tab)).isVisible();
    assertThat(alertOf(tab)).hasCSS("background-color", "rgb(255, 244, 204)");
    browser.photograph("watch-logged-out");
  }

  @Test
  void itsLinkLoadsThePageAgain() {
    Page tab = openAs("ada");
    visitAndLoadThePage("out");
    browser.show(tab);

    browser.link("Load this page again").click();

    assertThat(tab.locator("#user")).hasText("anonymous");
    assertThat(alertOf(tab)).isEmpty();
  }

  @Test
  void reportsALoginOfAnotherUserInAnotherTab() {
    Page tab = openAs("ada");

    visitAndLoadThePage("in?user=ben");

    browser.show(tab);
    assertThat(alertOf(tab))
        .hasText("Another login has begun in another tab. This page is out of date." + RELOAD);
    browser.photograph("watch-other-login");
  }

  @Test
  void reportsALoginInAnotherTabOnAPageOfAnAnonymousUser() {
    browser.visit("page.xhtml");
    Page tab = browser.newTab();

    visitAndLoadThePage("in?user=ada");

    browser.show(tab);
    assertThat(alertOf(tab)).hasText("You have logged in in another tab." + RELOAD);
  }

  @Test
  void reportsTheLatestOfSeveralChanges() {
    Page tab = openAs("ada");

    visitAndLoadThePage("out");
    visitAndLoadThePage("in?user=ben");

    assertThat(alertOf(tab)).containsText("Another login has begun in another tab.");
  }

  @Test
  void aPageOfTheSameLoginChangesNothing() {
    Page tab = openWithAnotherPage();

    assertThat(alertOf(tab)).isEmpty();
  }

  @Test
  void aLoginThatTheRememberCookieContinuesChangesNothing() {
    visitAndLoadThePage("in?user=ada&remember=true");
    Page tab = browser.newTab();
    browser.forgetSession();

    loadPageInAnotherTabAndAwaitIt(tab);

    assertThat(alertOf(tab)).isEmpty();
  }

  @Test
  void anOlderPageLearnsOfTheLatestLoginAndDoesNotReplaceIt() {
    Page tab = openAs("ada");
    listen(tab);

    tab.evaluate(
        "new BroadcastChannel('cdi-login:' + document.getElementById('watch').dataset.app)"
            + ".postMessage({login: '', fresh: false, at: 1})");

    tab.waitForFunction("window.broadcasts.some(page => page.at > 1)");
    assertThat(alertOf(tab)).isEmpty();
  }

  @Test
  void theApplicationCanReportTheChangeInItsOwnWay() {
    Page tab = openAs("ada");
    tab.evaluate(
        "() => addEventListener('cdi-login:changed', event => {"
            + " event.preventDefault(); window.loggedIn = event.detail.loggedIn; })");

    visitAndLoadThePage("out");

    tab.waitForFunction("window.loggedIn === false");
    assertThat(alertOf(tab)).isEmpty();
    assertThat(tab.locator(".cdi-login-watch.mine")).hasCount(1);
  }

  @Test
  void theSentenceIsInTheLanguageOfThePage() {
    browser.visit("in?user=ada");
    browser.visit("page.xhtml?lang=de");
    Page tab = browser.newTab();

    visitAndLoadThePage("out");

    assertThat(alertOf(tab)).hasText("Sie sind nicht mehr angemeldet. Seite neu laden");
  }

  @Test
  void noTabLearnsWhoHasLoggedIn() {
    Page tab = openWithAnotherPage();

    assertThat((String) tab.evaluate("JSON.stringify(window.broadcasts[0])"))
        .matches("\\{\"login\":\"[\\w-]{16}\\.[a-z0-9]+\",\"fresh\":true,\"at\":\\d+\\}");
  }

  /** A page of this user, in a tab behind a new one. */
  private Page openAs(String user) {
    visitAndLoadThePage("in?user=" + user);
    return browser.newTab();
  }

  /** Logs in or out, which the page reports to the other tabs. */
  private void visitAndLoadThePage(String path) {
    browser.visit(path);
    browser.visit("page.xhtml");
  }

  /** A page of ada that knows a page of the same login in another tab. */
  private Page openWithAnotherPage() {
    Page tab = openAs("ada");
    loadPageInAnotherTabAndAwaitIt(tab);
    return tab;
  }

  /** Waits until this tab has the message of the page in the other one. */
  private void loadPageInAnotherTabAndAwaitIt(Page tab) {
    listen(tab);
    browser.visit("page.xhtml");
    tab.waitForFunction("window.broadcasts.length > 0");
  }

  private static Locator alertOf(Page tab) {
    return tab.locator("[role=alert]");
  }

  private static void listen(Page tab) {
    tab.evaluate(
        "() => { window.broadcasts = []; window.listener = new BroadcastChannel('cdi-login:'"
            + " + document.getElementById('watch').dataset.app);"
            + " window.listener.onmessage = message => window.broadcasts.push(message.data); }");
  }
}
