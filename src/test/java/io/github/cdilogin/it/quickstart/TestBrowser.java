package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One user's browser at the sample, with one tab in front. */
final class TestBrowser {

  /** More than Mojarra (15) and MyFaces (20) keep in a session. */
  private static final int STORED_VIEWS = 25;

  private final BrowserContext context;
  private final URI base;
  private final List<String> errors = new ArrayList<>();
  private Page page;

  TestBrowser(BrowserContext context, URI base) {
    this.context = context;
    this.base = base;
    newTab();
  }

  /** Opens a tab and returns the one before. */
  Page newTab() {
    Page before = page;
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onPageError(errors::add);
    return before;
  }

  void show(Page tab) {
    page = tab;
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** Errors in the console: of scripts, and of the Content-Security-Policy. */
  List<String> errors() {
    return errors;
  }

  TestBrowser visit(String path) {
    page.navigate(base.resolve(path).toString());
    return this;
  }

  TestBrowser logIn() {
    visit("login.xhtml");
    enterCredentials(Quickstart.PASSWORD);
    awaitPage("notes.xhtml");
    return this;
  }

  TestBrowser logInAndBeRemembered() {
    visit("login.xhtml");
    page.getByLabel("Remember me").check();
    enterCredentials(Quickstart.PASSWORD);
    awaitPage("notes.xhtml");
    return this;
  }

  void enterCredentials(String password) {
    page.getByLabel("Name").fill(Quickstart.NAME);
    password().fill(password);
    click("Log in");
  }

  /** As when the browser is closed and opened again. */
  void forgetSession() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  void addNote(String text) {
    page.getByLabel("New note").fill(text);
    click("Add note");
  }

  void changePassword(String password, String again) {
    field("New password").fill(password);
    field("Repeat the new password").fill(again);
    click("Change password");
  }

  /** Submits a form of this tab after the session has stored the states of many later pages. */
  void submitAfterManyOtherPages() {
    for (int i = 0; i < STORED_VIEWS; i++) {
      context.request().get(base.resolve("activity.xhtml").toString());
    }
    click("Log out");
  }

  Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  Locator password() {
    return field("Password");
  }

  Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  Locator status() {
    return page.locator("#status");
  }

  Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  void click(String button) {
    button(button).click();
  }

  void awaitPage(String name) {
    page.waitForURL(Pattern.compile(".*/" + Pattern.quote(name) + "(\\?.*)?"));
  }

  void awaitRedirectTo(String name) {
    page.waitForURL(Pattern.compile(".*/" + Pattern.quote(name) + "\\?next=.*"));
  }

  void awaitHeading(String text) {
    assertThat(heading()).hasText(text);
  }

  void photograph(String name) {
    Path folder =
        Path.of(System.getProperty("screenshots"), System.getProperty("arquillian.launch"));
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
  }

  void assertFitsTheScreen() {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(excess).as("pixels wider than the screen at " + page.url()).isEqualTo(0);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
