package io.github.cdilogin.it.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A browser process. Each {@link TestBrowser} is a user with cookies of its own. */
public final class Chromium implements AutoCloseable {

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

  public Chromium() {
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

  public TestBrowser open(URI base, Browser.NewContextOptions options) {
    return new TestBrowser(newUser(options), base);
  }

  /** A browser profile without cookies. */
  public BrowserContext newUser(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  public static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions().setViewportSize(1280, 800).setLocale("en-GB");
  }

  /** A small window, for screenshots of small pages. */
  public static Browser.NewContextOptions window() {
    return desktop().setViewportSize(720, 300);
  }

  public static Browser.NewContextOptions phone() {
    return new Browser.NewContextOptions().setViewportSize(360, 740).setLocale("en-GB");
  }

  @Override
  public void close() {
    playwright.close();
  }
}
