package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person types into a page whose session ends, in Chromium. */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TypedInputBrowserIT {

  private static final String KEPT = "Your input was kept. Please check it and submit again.";

  @ArquillianResource URL url;
  private Playwright playwright;
  private com.microsoft.playwright.Browser chromium;
  private BrowserContext context;
  private Page page;
  private URI base;

  @Deployment(testable = false)
  static WebArchive application() {
    return TypedInputApplication.withPrimeFaces(TypedInputApplication.named("input-browser"));
  }

  @BeforeEach
  void openBrowser() {
    base = Loopback.of(url);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
    open(new NewContextOptions().setLocale("en-GB"));
  }

  @AfterEach
  void closeBrowser() {
    playwright.close();
  }

  @ParameterizedTest
  @CsvSource({
    "app/form.xhtml, save", "app/form.xhtml, ajax", "app/prime.xhtml, save",
    "app/prime.xhtml, ajax", "open.xhtml, save", "open.xhtml, ajax"
  })
  void seesTheInputAgainAfterTheLogin(String view, String button) {
    typeInto(view, "what a person typed");

    click(button);
    assertThat(page).hasURL(Pattern.compile(".*/login\\.xhtml.*"));
    logIn();

    assertThat(page).hasURL(base + view);
    assertThat(page.locator("[id='f:name']")).hasValue("what a person typed");
    assertThat(page.locator("#messages")).containsText(KEPT);
    visit("saved");
    assertThat(page.locator("body")).hasText("[]");
  }

  @Test
  void isLedOnByAButtonWithoutScripts() {
    open(new NewContextOptions().setLocale("de-DE").setJavaScriptEnabled(false));
    typeInto("app/form.xhtml", "what a person typed");

    click("save");
    page.locator("button").click();
    logIn();

    assertThat(page.locator("[id='f:name']")).hasValue("what a person typed");
    assertThat(page.locator("#messages")).containsText("Ihre Eingaben wurden aufbewahrt.");
  }

  @Test
  void scriptsInTheInputAreNotRun() {
    typeInto("app/form.xhtml", "\"><img src=x onerror=\"document.title='run'\">");

    click("save");
    logIn();

    assertThat(page.locator("[id='f:name']"))
        .hasValue("\"><img src=x onerror=\"document.title='run'\">");
    assertThat(page.title()).isEqualTo("form");
  }

  private void open(NewContextOptions options) {
    context = chromium.newContext(options);
    page = context.newPage();
  }

  private void typeInto(String view, String text) {
    visit("in?user=ada");
    visit(view);
    page.locator("[id='f:name']").fill(text);
    context.clearCookies();
  }

  private void logIn() {
    page.locator("[id='f:user']").fill("ada");
    click("go");
  }

  private void click(String button) {
    page.locator("[id='f:" + button + "']").click();
  }

  private void visit(String path) {
    page.navigate(base + path);
  }
}
