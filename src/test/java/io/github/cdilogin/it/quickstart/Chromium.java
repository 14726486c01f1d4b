package io.github.cdilogin.it.quickstart;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser process. Each {@link TestBrowser} is a user with cookies of its own. */
final class Chromium implements AutoCloseable {

  /** The page cache for the back button stays on: what it shows is tested. */
  private static final List<String> SWITCHES =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                    .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                    .setArgs(SWITCHES));
  }

  TestBrowser open(URI base) {
    return open(base, desktop());
  }

  TestBrowser open(URI base, Browser.NewContextOptions options) {
    return new TestBrowser(browser.newContext(options), base);
  }

  static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB");
  }

  static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions().setViewportSize(360, 740).setLocale("en-GB");
  }

  @Override
  public void close() {
    playwright.close();
  }
}
