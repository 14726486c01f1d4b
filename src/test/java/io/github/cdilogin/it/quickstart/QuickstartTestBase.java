package io.github.cdilogin.it.quickstart;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.github.cdilogin.it.Loopback;
import io.github.cdilogin.it.chromium.Chromium;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of the sample in a real browser. A subclass has the deployment. */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class QuickstartTestBase {

  @ArquillianResource URL url;
  private Chromium chromium;

  @BeforeEach
  void openChromium() {
    chromium = new Chromium();
  }

  @AfterEach
  void closeChromium() {
    chromium.close();
  }

  /** A new user at a desktop. */
  QuickstartBrowser newBrowser() {
    return newBrowser(Chromium.desktop());
  }

  QuickstartBrowser newBrowser(NewContextOptions options) {
    return QuickstartBrowser.open(chromium, Loopback.of(url), options);
  }
}
