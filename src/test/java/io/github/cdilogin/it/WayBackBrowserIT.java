package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The way back as a browser takes it, with a poll of PrimeFaces. */
class WayBackBrowserIT extends BrowserTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.of(
            WayApplication.named("browser-way")
                .addAsWebResource("it/way/prime.xhtml", "prime.xhtml"))
        .withPrimeFaces()
        .build();
  }

  @Test
  void aDoubleClickLogsIn() {
    browser.visit("secret.xhtml?id=7");
    browser.page().locator("#f\\:user").fill("ada");

    browser.page().locator("#f\\:in").dblclick();

    assertThat(browser.page()).hasURL(browser.url("secret.xhtml?id=7"));
    assertThat(browser.page().locator("#secret")).hasText("the secret of 7");
  }

  @Test
  void aLoginPageThatIsOlderThanItsSessionLogsInAtTheFirstAttempt() {
    browser.visit("secret.xhtml?id=7");
    browser.page().locator("#f\\:user").fill("ada");
    browser.forgetSession();

    browser.page().locator("#f\\:in").click();

    browser.awaitPage("secret.xhtml");
    assertThat(browser.page().locator("#secret")).hasText("the secret of 7");
  }

  @Test
  void aMarkedPollLeavesThePageAndTheNextClickLeadsBackToIt() {
    browser.visit("in?user=ada").visit("prime.xhtml?id=7");
    Page stale = browser.newTab();
    browser.visit("out");
    browser.show(stale);

    browser.page().waitForFunction("document.title === 'poll rejected'");
    assertThat(browser.page().url()).endsWith("prime.xhtml?id=7");
    browser.errors().removeIf(line -> line.contains("401") || line.contains("410"));

    browser.page().locator("#f\\:change").click();
    browser.page().waitForURL("**/prime.xhtml?id=7");
    assertThat(browser.page().locator("#messages")).containsText("This page had expired");
    browser.visit("index.xhtml").errors().removeIf(line -> line.contains("401"));
  }
}
