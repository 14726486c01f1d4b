package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * What a new password means for the other browsers of the user. One test, since it happens once.
 */
class QuickstartPasswordBrowserIT extends QuickstartTestBase {

  private static final String NEW_PASSWORD = "difference-engine";
  private static final String REASON = "Your session has ended because the password was changed.";

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @Test
  void endsTheLoginsOfOtherBrowsersAndInformsTheirUsers() {
    QuickstartBrowser page = newBrowser().logIn();
    QuickstartBrowser ajax = newBrowser().logIn();
    QuickstartBrowser front = newBrowser().logIn();
    QuickstartBrowser remembered = newBrowser().logInAndBeRemembered();
    remembered.forgetSession();
    QuickstartBrowser changing = newBrowser();
    assertThat(changing.visit("login.xhtml").page().getByText("Demo account")).isVisible();

    changePassword(changing.logIn());

    changing.visit("my/notes.xhtml").awaitHeading("Notes of ada");
    informsTheUserOfAPage(page);
    informsTheUserOfAnAjaxRequest(ajax);
    assertThat(front.visit("index.xhtml").status()).hasText(REASON);
    informsTheUserOfARememberCookie(remembered);
    acceptsTheNewPasswordOnly(newBrowser());
  }

  private static void changePassword(QuickstartBrowser browser) {
    browser.visit("my/change-password.xhtml");
    browser.changePassword(NEW_PASSWORD, NEW_PASSWORD);
    browser.awaitPage("notes.xhtml");
    assertThat(browser.status())
        .containsText("Your password was changed. All your other logins have ended.");
  }

  private static void informsTheUserOfAPage(QuickstartBrowser browser) {
    browser.visit("my/notes.xhtml").awaitRedirectTo("login.xhtml");
    assertThat(browser.status()).containsText(REASON);
    assertThat(browser.status()).containsText("Please log in to see this page.");
    browser.photograph("password-changed-elsewhere");
  }

  private static void informsTheUserOfAnAjaxRequest(QuickstartBrowser browser) {
    browser.addNote("too late");
    browser.awaitRedirectTo("login.xhtml");
    assertThat(browser.status()).containsText(REASON);
  }

  private static void informsTheUserOfARememberCookie(QuickstartBrowser browser) {
    browser.visit("my/notes.xhtml").awaitRedirectTo("login.xhtml");
    assertThat(browser.status()).containsText(REASON);
    assertThat(browser.context().cookies()).noneMatch(it -> it.name.equals("remember_token"));
  }

  private static void acceptsTheNewPasswordOnly(QuickstartBrowser browser) {
    browser.visit("login.xhtml");
    assertThat(browser.page().getByText("Demo account")).hasCount(0);
    assertThat(browser.page().content()).doesNotContain(Quickstart.PASSWORD);
    browser.enterCredentials(Quickstart.PASSWORD);
    assertThat(browser.page().getByText("The name or the password is wrong.")).isVisible();
    browser.enterCredentials(NEW_PASSWORD);
    browser.awaitPage("notes.xhtml");
    browser.visit("my/activity.xhtml");
    assertThat(browser.page().getByText("Login ended by a new password").first()).isVisible();
  }
}
