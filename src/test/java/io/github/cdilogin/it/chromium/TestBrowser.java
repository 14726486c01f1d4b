package io.github.cdilogin.it.chromium;

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

/** One user's browser at an application, with one tab in front. */
public class TestBrowser {

  private final BrowserContext context;
  private final URI base;
  private final List<String> errors = new ArrayList<>();
  private Page page;

  public TestBrowser(BrowserContext context, URI base) {
    this.context = context;
    this.base = base;
    newTab();
  }

  /** Opens a tab and returns the one before. */
  public Page newTab() {
    Page before = page;
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.location().contains("/favicon.ico")) {
            errors.add(message.text() + " " + message.location());
          }
        });
    page.onPageError(errors::add);
    return before;
  }

  /** Chromium draws the tab in front only. */
  public void show(Page tab) {
    page = tab;
    page.bringToFront();
  }

  public Page page() {
    return page;
  }

  public BrowserContext context() {
    return context;
  }

  /** Errors in the console: of scripts, and of the Content-Security-Policy. */
  public List<String> errors() {
    return errors;
  }

  public TestBrowser visit(String path) {
    page.navigate(url(path));
    return this;
  }

  /** The address of a path of the application. */
  public String url(String path) {
    return base.resolve(path).toString();
  }

  /** As when the browser is closed and opened again. */
  public void forgetSession() {
    context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
  }

  public Locator field(String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  public Locator heading() {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, named(name));
  }

  public void click(String button) {
    button(button).click();
  }

  public void awaitPage(String name) {
    page.waitForURL(Pattern.compile(".*/" + Pattern.quote(name) + "(\\?.*)?"));
  }

  public void awaitRedirectTo(String name) {
    page.waitForURL(Pattern.compile(".*/" + Pattern.quote(name) + "\\?next=.*"));
  }

  public void awaitHeading(String text) {
    assertThat(heading()).hasText(text);
  }

  public void photograph(String name) {
    Path folder =
        Path.of(System.getProperty("screenshots"), System.getProperty("arquillian.launch"));
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(name + ".png")));
  }

  public void assertFitsTheScreen() {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(excess).as("pixels wider than the screen at " + page.url()).isEqualTo(0);
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
