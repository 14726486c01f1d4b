package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.github.cdilogin.it.chromium.Chromium;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA on every page, as far as a program can check it. */
class QuickstartAccessibilityBrowserIT extends QuickstartTestBase {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String CONTRAST = "color-contrast";

  /** Elements below 24 by 24 pixels; links within a text and hidden inputs are exempt. */
  private static final String SMALL_TARGETS =
      "[...document.querySelectorAll('a, button, input, textarea')]"
          + ".filter(each => each.checkVisibility() && !each.matches('p a'))"
          + ".filter(each => { const box = each.getBoundingClientRect();"
          + " return box.width < 24 || box.height < 24; })"
          + ".map(each => each.outerHTML)";

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @ParameterizedTest
  @ValueSource(strings = {"desktop", "phone"})
  void everyPageIsAccessible(String size) {
    NewContextOptions options = size.equals("phone") ? Chromium.phone() : Chromium.desktop();
    options.setReducedMotion(ReducedMotion.REDUCE);
    publicPages(newBrowser(options), size + "-");
    privatePages(newBrowser(options), size + "-");
    errorPages(newBrowser(options), size + "-");
  }

  @Test
  void findsAWrongContrastAndAFieldWithoutALabel() {
    QuickstartBrowser browser = newBrowser().visit("login.xhtml");
    browser
        .page()
        .evaluate(
            "document.querySelector('.lead').style.color = '#bbb';"
                + "document.querySelector('label').remove();");
    assertThat(violations(browser)).extracting(Rule::getId).contains(CONTRAST, "label");
    browser.page().emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    assertThat(contrastViolations(browser)).isEmpty();
    browser.page().evaluate("document.querySelector('.lead').style.color = '#333'");
    assertThat(contrastViolations(browser)).isNotEmpty();
  }

  @Test
  void theFirstTabStopSkipsToTheContent() {
    QuickstartBrowser browser = newBrowser().visit("");
    browser.page().keyboard().press("Tab");
    assertThat(browser.link("Skip to the content")).isFocused();
    assertThat(browser.link("Skip to the content")).isInViewport();
    browser.page().keyboard().press("Enter");
    assertThat(browser.page().locator("main")).isFocused();
  }

  @Test
  void theKeyboardReachesEveryControlAndTheFocusIsVisible() {
    QuickstartBrowser browser = newBrowser().logIn();
    Page page = browser.page();
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)");
    Object controls =
        page.evaluate(
            "[...document.querySelectorAll('a, input, textarea, button')]"
                + ".filter(each => each.checkVisibility() && each.type !== 'hidden').length");
    for (int i = 0; i < ((Number) controls).intValue(); i++) {
      page.keyboard().press("Tab");
      assertThat(
              page.evaluate(
                  "[document.activeElement !== document.body,"
                      + " getComputedStyle(document.activeElement).outlineStyle,"
                      + " parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2]"))
          .as("the focus after " + (i + 1) + " times Tab")
          .isEqualTo(List.of(true, "solid", true));
    }
  }

  private void publicPages(QuickstartBrowser browser, String name) {
    check(browser.visit(""), name + "1-front");
    check(browser.visit("login.xhtml"), name + "2-login");
    browser.enterCredentials("wrong");
    assertThat(browser.password()).isFocused();
    check(browser, name + "3-login-failed");
  }

  private void privatePages(QuickstartBrowser browser, String name) {
    browser.logInAndBeRemembered().addNote("Checked as " + name);
    assertThat(browser.status()).containsText("The note was added.");
    check(browser, name + "4-notes");
    browser.addNote(" ");
    assertThat(browser.page().getByText("Please enter a text.")).isVisible();
    check(browser, name + "5-notes-error");
    check(browser.visit("my/change-password.xhtml"), name + "6-password");
    check(browser.visit("my/activity.xhtml"), name + "7-activity");
    browser.forgetSession();
    browser.visit("my/change-password.xhtml").awaitRedirectTo("confirm.xhtml");
    check(browser, name + "8-confirm");
    browser.click("Log out");
    assertThat(browser.page().getByText("You are logged out.")).isVisible();
    check(browser, name + "9-logged-out");
  }

  private void errorPages(QuickstartBrowser browser, String name) {
    browser.visit("no-such-page.xhtml").awaitHeading("Page not found");
    check(browser, name + "error-not-found");
    browser.visit("fail").awaitHeading("Something went wrong");
    check(browser, name + "error-server");
    browser.logIn().submitAfterManyOtherPages();
    assertThat(browser.status()).containsText("This page had expired, and nothing was saved.");
    check(browser, name + "page-expired");
  }

  private static void check(QuickstartBrowser browser, String name) {
    show(browser, ColorScheme.LIGHT, name);
    assertThat(violations(browser)).extracting(Rule::toString).as(name).isEmpty();
    assertThat(browser.page().evaluate(SMALL_TARGETS)).as("small targets").isEqualTo(List.of());
    browser.assertFitsTheScreen();
    show(browser, ColorScheme.DARK, name);
    assertThat(contrastViolations(browser)).extracting(Rule::toString).as(name).isEmpty();
  }

  private static void show(QuickstartBrowser browser, ColorScheme scheme, String name) {
    browser.page().emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    browser.photograph(name + "-" + scheme.name().toLowerCase(Locale.ROOT));
  }

  private static List<Rule> violations(QuickstartBrowser browser) {
    return violations(new AxeBuilder(browser.page()).withTags(RULES));
  }

  private static List<Rule> contrastViolations(QuickstartBrowser browser) {
    return violations(new AxeBuilder(browser.page()).withRules(List.of(CONTRAST)));
  }

  /**
   * What violates a rule, and where axe cannot compute the contrast: it never can for a textarea.
   */
  private static List<Rule> violations(AxeBuilder axe) {
    AxeResults results = axe.analyze();
    Stream<Rule> unknown =
        results.getIncomplete().stream()
            .filter(rule -> rule.getId().equals(CONTRAST))
            .filter(
                rule ->
                    !rule.getNodes().stream()
                        .allMatch(node -> node.getHtml().startsWith("<textarea")));
    return Stream.concat(results.getViolations().stream(), unknown).toList();
  }
}
