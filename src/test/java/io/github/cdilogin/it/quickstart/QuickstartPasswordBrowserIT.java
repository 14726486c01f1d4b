package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.Loopback;
import io.github.cdilogin.it.chromium.Chromium;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a new password means for the other browsers of the user. One test, since it happens once.
 */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class QuickstartPasswordBrowserIT {

  private static final String NEW_PASSWORD = "difference-engine";
  private static final String REASON = "Your session has ended because the password was changed.";

  @ArquillianResource URL url;

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @Test
  void endsTheLoginsOfOtherBrowsersAndInformsTheirUsers() {
    URI base = Loopback.of(url);
    try (Chromium chromium = new Chromium()) {
      QuickstartBrowser page = QuickstartBrowser.open(chromium, base).logIn();
      QuickstartBrowser ajax = QuickstartBrowser.open(chromium, base).logIn();
      QuickstartBrowser front = QuickstartBrowser.open(chromium, base).logIn();
      QuickstartBrowser remembered = QuickstartBrowser.open(chromium, base).logInAndBeRemembered();
      remembered.forgetSession();
      QuickstartBrowser changing = QuickstartBrowser.open(chromium, base);
      assertThat(changing.visit("login.xhtml").page().getByText("Demo account")).isVisible();

      changePassword(changing.logIn());

      changing.visit("my/notes.xhtml").awaitHeading("Notes of ada");
      informsTheUserOfAPage(page);
      informsTheUserOfAnAjaxRequest(ajax);
      assertThat(front.visit("index.xhtml").status()).hasText(REASON);
      informsTheUserOfARememberCookie(remembered);
      acceptsTheNewPasswordOnly(QuickstartBrowser.open(chromium, base));
    }
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
