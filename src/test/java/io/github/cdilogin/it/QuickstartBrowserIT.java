package io.github.cdilogin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The quickstart as it stands, on a real server, in a real browser. */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class QuickstartBrowserIT {

  private static final String NAME = "ada";
  private static final String PASSWORD = "analytical-engine";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** The page cache for the back button stays on, unlike by default: what it may show is tested. */
  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  @ArquillianResource URL url;
  private URI base;
  private Playwright playwright;
  private Browser chromium;
  private Page page;

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return ShrinkWrap.create(ZipImporter.class, "quickstart.war")
        .importFrom(new File(System.getProperty("quickstart.war")))
        .as(WebArchive.class);
  }

  @BeforeEach
  void open() {
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
                    .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                    .setArgs(SWITCHES));
    page = testClient(1280, 800).newPage();
  }

  @AfterEach
  void close() {
    playwright.close();
  }

  @Test
  void theStoryOfAClient() {
    visit("");
    assertThat(heading()).hasText("Your notes, and nobody else’s.");
    photograph("1-front");

    anonymousUserIsLedToTheLoginView();
    wrongPasswordIsRefused();
    rightPasswordLeadsBackToTheNotes();
    String note = "Written at " + Instant.now();
    writeNote(note);
    changingThePasswordAsksToConfirm();
    logOut();
    backButtonShowsNothingPrivate(note);
  }

  @Test
  void anAjaxRequestAfterALogoutElsewhereLeadsToTheLoginView() {
    logIn(page);
    visit("notes.xhtml");
    Page otherTab = page.context().newPage();
    otherTab.navigate(base.resolve("index.xhtml").toString());
    button(otherTab, "Log out").click();
    assertThat(otherTab.getByText("You are logged out.")).isVisible();

    page.getByLabel("New note").fill("too late");
    button(page, "Add note").click();

    page.waitForURL(Pattern.compile(".*/login\\.xhtml\\?next=.*"));
    assertThat(page.getByText("Please log in to see this page.")).isVisible();
  }

  @Test
  void whoWantsToBeRememberedComesBackAndIsAskedForThePasswordOnlyWhereItMatters() {
    visit("login.xhtml");
    page.getByLabel("Remember me").check();
    photograph("9-remember-me");
    fillInAndSubmit(page);
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));

    visit("notes.xhtml");
    assertThat(heading()).hasText("Notes of " + NAME);
    visit("change-password.xhtml");
    page.waitForURL(Pattern.compile(".*/confirm\\.xhtml\\?next=.*"));

    visit("notes.xhtml");
    button(page, "Log out").click();
    assertThat(page.getByText("You are logged out.")).isVisible();
    assertThat(page.context().cookies()).noneMatch(each -> each.name.equals("remember_token"));
  }

  @Test
  void theNarrowScreenOfAPhoneIsEnough() {
    page = testClient(360, 740).newPage();
    for (String each : List.of("", "login.xhtml")) {
      visit(each);
      assertNothingSticksOut();
    }
    photograph("phone-login");
    logIn(page);
    visit("notes.xhtml");
    assertNothingSticksOut();
    photograph("phone-notes");
    visit("change-password.xhtml");
    assertNothingSticksOut();
    photograph("phone-password");
  }

  private void anonymousUserIsLedToTheLoginView() {
    page.getByRole(AriaRole.LINK, named("Open my notes")).click();
    page.waitForURL(Pattern.compile(".*/login\\.xhtml\\?next=.*"));
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Please log in to see this page.");
    assertThat(page.getByLabel("Name")).isFocused();
    photograph("2-login");
  }

  private void wrongPasswordIsRefused() {
    page.getByLabel("Name").fill(NAME);
    page.getByLabel("Password").fill("wrong");
    button(page, "Log in").click();
    assertThat(page.getByRole(AriaRole.STATUS))
        .containsText("This name and password do not belong together.");
    photograph("3-wrong-password");
  }

  private void rightPasswordLeadsBackToTheNotes() {
    page.getByLabel("Password").fill(PASSWORD);
    button(page, "Log in").click();
    page.waitForURL(Pattern.compile(".*/notes\\.xhtml"));
    assertThat(heading()).hasText("Notes of " + NAME);
    photograph("4-notes");
  }

  private void writeNote(String note) {
    page.getByLabel("New note").fill(note);
    button(page, "Add note").click();
    assertThat(page.locator(".notes .text").first()).hasText(note);
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Noted.");
    photograph("5-note-written");
  }

  /** Right after the login the page opens; some seconds later it asks who is there. */
  private void changingThePasswordAsksToConfirm() {
    Instant deadline = Instant.now().plus(PATIENCE);
    visit("change-password.xhtml");
    while (!page.url().contains("/confirm.xhtml")) {
      assertThat(Instant.now()).isBefore(deadline);
      page.waitForTimeout(1000);
      visit("change-password.xhtml");
    }
    assertThat(page.getByRole(AriaRole.STATUS)).containsText("Please confirm that it is you.");
    photograph("6-confirm");
    page.getByLabel("Password").fill(PASSWORD);
    button(page, "It is me").click();
    page.waitForURL(Pattern.compile(".*/change-password\\.xhtml"));
    assertThat(heading()).hasText("Change password");
    photograph("7-change-password");
    visit("notes.xhtml");
  }

  private void logOut() {
    button(page, "Log out").click();
    assertThat(page.getByText("You are logged out.")).isVisible();
    photograph("8-logged-out");
  }

  private void backButtonShowsNothingPrivate(String note) {
    page.evaluate("history.back()");
    page.waitForURL(Pattern.compile(".*/login\\.xhtml\\?next=.*"));
    assertThat(page.getByText(note)).hasCount(0);
    assertThat(page.content()).doesNotContain(note);
    photograph("9-back");
  }

  private void logIn(Page where) {
    where.navigate(base.resolve("login.xhtml").toString());
    fillInAndSubmit(where);
  }

  private static void fillInAndSubmit(Page where) {
    where.getByLabel("Name").fill(NAME);
    where.getByLabel("Password").fill(PASSWORD);
    button(where, "Log in").click();
    where.waitForURL(Pattern.compile(".*/notes\\.xhtml"));
  }

  private void visit(String path) {
    page.navigate(base.resolve(path).toString());
  }

  private BrowserContext testClient(int width, int height) {
    return chromium.newContext(
        new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
  }

  private void assertNothingSticksOut() {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(excess).as("pixels wider than the screen at " + page.url()).isEqualTo(0);
  }

  private Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  private static Locator button(Page where, String name) {
    return where.getByRole(AriaRole.BUTTON, named(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private void photograph(String name) {
    Path folder =
        Path.of(System.getProperty("screenshots"), System.getProperty("arquillian.launch"));
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
  }
}
