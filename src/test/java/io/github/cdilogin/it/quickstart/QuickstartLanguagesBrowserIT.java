package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import io.github.cdilogin.it.Loopback;
import io.github.cdilogin.it.chromium.Chromium;
import java.net.URI;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page, validation and CDI Login always use the same language. */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class QuickstartLanguagesBrowserIT {

  @ArquillianResource URL url;

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en-US,en;q=0.9", "fr", "fr-FR,fr;q=0.9,en;q=0.5,de;q=0.4", "ja,xx;q=0.3"})
  void usesEnglish(String acceptLanguage) {
    usesOneLanguage(
        acceptLanguage,
        "en",
        "Log in",
        "Please log in to see this page.",
        "Please enter your name.",
        "The name or the password is wrong.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"de", "de-CH,de;q=0.9,en;q=0.8", "fr,de;q=0.5", "en;q=0.3,de;q=0.8"})
  void usesGerman(String acceptLanguage) {
    usesOneLanguage(
        acceptLanguage,
        "de",
        "Anmelden",
        "Bitte melden Sie sich an, um diese Seite zu sehen.",
        "Bitte geben Sie Ihren Namen ein.",
        "Der Name oder das Passwort ist falsch.");
  }

  private void usesOneLanguage(
      String acceptLanguage,
      String language,
      String title,
      String refusal,
      String required,
      String failed) {
    URI base = Loopback.of(url);
    try (Chromium chromium = new Chromium()) {
      QuickstartBrowser browser =
          QuickstartBrowser.open(
              chromium,
              base,
              Chromium.desktop()
                  .setLocale(null)
                  .setExtraHTTPHeaders(Map.of("Accept-Language", acceptLanguage)));
      browser.visit("my/notes.xhtml").awaitRedirectTo("login.xhtml");
      assertThat(browser.page().locator("html")).hasAttribute("lang", language);
      assertThat(browser.heading()).hasText(title);
      assertThat(browser.status()).hasText(refusal);

      submit(browser, "", "");
      Locator name = browser.page().locator("[id='login:name-error']");
      assertThat(name).hasText(required);

      submit(browser, Quickstart.NAME, "wrong");
      assertThat(browser.page().locator("[id='login:password-error']")).hasText(failed);
    }
  }

  private static void submit(QuickstartBrowser browser, String name, String password) {
    browser.page().locator("[id='login:name']").fill(name);
    browser.page().locator("[id='login:password']").fill(password);
    browser.page().locator("[id='login:submit']").click();
  }
}
