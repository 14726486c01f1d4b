package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.chromium.Chromium;
import io.github.cdilogin.it.chromium.TestBrowser;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of an application in a real browser, each with a new user. A script that fails, and a
 * resource that is missing, fail the test. A subclass has the deployment.
 */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class BrowserTestBase {

  @ArquillianResource URL url;
  TestBrowser browser;
  private Chromium chromium;

  @BeforeEach
  void openBrowser() {
    chromium = new Chromium();
    browser = newBrowser();
  }

  @AfterEach
  void closeBrowser() {
    try {
      assertThat(browser.errors()).as("errors in the console").isEmpty();
    } finally {
      chromium.close();
    }
  }

  /** The name of the application, with which the names of its screenshots begin. */
  String applicationName() {
    return url.getPath().replace("/", "");
  }

  /** Another user, without cookies. */
  TestBrowser newBrowser() {
    URI base = Loopback.of(url);
    return chromium.open(base, Chromium.window());
  }

  /** A browser that runs no scripts. */
  TestBrowser newBrowserWithoutScripts() {
    return new TestBrowser(
        chromium.newUser(Chromium.desktop().setJavaScriptEnabled(false)), Loopback.of(url));
  }
}
