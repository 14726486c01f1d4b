package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The warning before a login ends. The clock of the browser is moved; a login ends after 22 min.
 */
abstract class ExpiryWarningContract extends BrowserTestBase {

  @BeforeEach
  void openThePage() {
    browser.visit("in?user=ada");
    browser.context().clock().install();
    browser.visit("warned.xhtml");
    assertThat(warning()).isHidden();
  }

  @Test
  void appearsBeforeTheEndAndIsProlonged() {
    pass("20:30");

    assertThat(warning()).containsText("You will be logged out soon.");
    assertThat(timer()).hasText(Pattern.compile("1:[0-3]\\d"));
    browser.photograph(applicationName());
    pass("01:00");
    assertThat(timer()).hasText(Pattern.compile("0:[0-3]\\d"));

    browser.click("Stay logged in");
    assertThat(warning()).isHidden();
    pass("18:00");
    assertThat(warning()).isHidden();
    pass("02:30");
    assertThat(warning()).containsText("You will be logged out soon.");
    // Last, because it opens another page, behind which the clock of this one may stop.
    Accessibility.assertHolds(browser.page(), "cdi-login-expiry");
  }

  @Test
  void reportsTheEnd() {
    pass("22:30");

    assertThat(warning()).containsText("Your session has expired. Please log in again.");
    assertThat(browser.button("Stay logged in")).isHidden();
  }

  @Test
  void anAjaxRequestThatUsesTheLoginProlongsIt() {
    pass("15:00");
    browser.field("Note").fill("a note");
    browser.click("Save");
    assertThat(browser.page().locator("[id='f:result']")).hasText("Saved as ada: a note");

    pass("15:00");

    assertThat(warning()).isHidden();
  }

  @Test
  void aProlongedLoginIsProlongedInEachTab() {
    Page first = browser.newTab();
    browser.visit("warned.xhtml");
    pass("20:30");
    assertThat(warning()).isVisible();

    browser.click("Stay logged in");
    assertThat(warning()).isHidden();

    browser.show(first);
    assertThat(warning()).isHidden();
  }

  private Locator timer() {
    return warning().locator("[role=timer]");
  }

  private void pass(String time) {
    browser.context().clock().fastForward(time);
  }

  private Locator warning() {
    return browser.page().locator("cdi-login-expiry");
  }
}
