package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.github.cdilogin.it.chromium.Chromium;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page, validation and CDI Login always use the same language. */
class QuickstartLanguagesBrowserIT extends QuickstartTestBase {

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US,en;q=0.9 | en",
        "fr | en",
        "fr-FR,fr;q=0.9,en;q=0.5,de;q=0.4 | en",
        "ja,xx;q=0.3 | en",
        "de | de",
        "de-CH,de;q=0.9,en;q=0.8 | de",
        "fr,de;q=0.5 | de",
        "en;q=0.3,de;q=0.8 | de"
      })
  void usesEnglishOrGerman(String acceptLanguage, String language) {
    QuickstartBrowser browser =
        newBrowser(
            Chromium.desktop()
                .setLocale(null)
                .setExtraHTTPHeaders(Map.of("Accept-Language", acceptLanguage)));
    browser.visit("my/notes.xhtml").awaitRedirectTo("login.xhtml");
    assertThat(browser.page().locator("html")).hasAttribute("lang", language);
    assertThat(browser.heading()).hasText(in(language, "Log in", "Anmelden"));
    assertThat(browser.status())
        .hasText(
            in(
                language,
                "Please log in to see this page.",
                "Bitte melden Sie sich an, um diese Seite zu sehen."));

    submit(browser, "", "");
    assertThat(browser.page().locator("[id='login:name-error']"))
        .hasText(in(language, "Please enter your name.", "Bitte geben Sie Ihren Namen ein."));

    submit(browser, Quickstart.NAME, "wrong");
    assertThat(browser.page().locator("[id='login:password-error']"))
        .hasText(
            in(
                language,
                "The name or the password is wrong.",
                "Der Name oder das Passwort ist falsch."));
  }

  private static String in(String language, String english, String german) {
    return language.equals("de") ? german : english;
  }

  private static void submit(QuickstartBrowser browser, String name, String password) {
    browser.page().locator("[id='login:name']").fill(name);
    browser.page().locator("[id='login:password']").fill(password);
    browser.page().locator("[id='login:submit']").click();
  }
}
