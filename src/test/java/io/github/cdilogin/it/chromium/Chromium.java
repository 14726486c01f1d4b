package io.github.cdilogin.it.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of a test. Each {@link TestBrowser} is a user with cookies of its own. */
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

  private final List<BrowserContext> users = new ArrayList<>();

  public TestBrowser open(URI base, Browser.NewContextOptions options) {
    return new TestBrowser(newUser(options), base);
  }

  /** A browser profile without cookies. */
  public BrowserContext newUser(Browser.NewContextOptions options) {
    BrowserContext user = Shared.BROWSER.newContext(options);
    users.add(user);
    return user;
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

  /** Ends the sessions of its users. */
  @Override
  public void close() {
    users.forEach(BrowserContext::close);
  }

  /** One process for all tests: its start takes longer than a test. */
  private static final class Shared {

    static final Browser BROWSER = start();

    /** The headless shell of Debian draws without the interface of a desktop, so it is faster. */
    private static Path executable() {
      return Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
          .map(Path::of)
          .filter(Files::exists)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
    }

    private static Browser start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"))
                  .setArgs(SWITCHES));
    }
  }
}
