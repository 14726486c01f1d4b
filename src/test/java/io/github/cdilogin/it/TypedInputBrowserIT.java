package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.cdilogin.it.chromium.TestBrowser;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person types into a page whose session has ended. */
class TypedInputBrowserIT extends BrowserTestBase {

  private static final String TYPED = "\"><img src=x onerror=\"document.title='run'\">";

  @Deployment(testable = false)
  static WebArchive application() {
    return TypedInputApplication.withPrimeFaces(TypedInputApplication.named("input-browser"));
  }

  @ParameterizedTest
  @CsvSource({
    "app/form.xhtml, save",
    "app/form.xhtml, ajax",
    "app/prime.xhtml, save",
    "app/prime.xhtml, ajax",
    "open.xhtml, save",
    "open.xhtml, ajax"
  })
  void seesTheInputAgainAfterTheLogin(String view, String button) {
    typeInto(view);

    click(button);
    browser.awaitRedirectTo("login.xhtml");
    logIn();

    browser.awaitPage(view);
    assertThat(name()).hasValue(TYPED);
    assertThat(browser.page().locator("#messages"))
        .containsText("Your input was kept. Please check it and submit again.");
    assertThat(browser.page().title()).isNotEqualTo("run");
    browser.photograph("typed-input-" + view.replaceAll("\\W", "-") + "-" + button);
    assertThat(saved()).isEqualTo("[]");
    click("save");
    assertThat(saved()).contains(TYPED);
  }

  @Test
  void isLedOnByAButtonWithoutScripts() {
    browser = newBrowserWithoutScripts();
    typeInto("app/form.xhtml");

    click("save");
    browser.click("Continue to log in");
    logIn();

    assertThat(name()).hasValue(TYPED);
  }

  private void typeInto(String view) {
    saved();
    browser.visit("in?user=ada");
    browser.visit(view);
    name().fill(TYPED);
    browser.forgetSession();
  }

  private Locator name() {
    return browser.page().locator("[id='f:name']");
  }

  private void logIn() {
    browser.page().locator("[id='f:user']").fill("ada");
    click("go");
  }

  private void click(String button) {
    browser.page().locator("[id='f:" + button + "']").click();
  }

  private String saved() {
    TestBrowser other = newBrowser();
    return other.visit("entries").page().locator("body").innerText();
  }
}
