package io.github.cdilogin.it;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of an application on a server, each with a new browser. A subclass has the deployment. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
abstract class ServerTestBase {

  @ArquillianResource URL url;
  Browser browser;

  @BeforeEach
  void openBrowser() {
    browser = newBrowser();
  }

  /** A browser without cookies. */
  Browser newBrowser() {
    return new Browser(url);
  }

  /** Logs the user in, and gets a page. */
  Page pageFor(String user, String path) {
    browser.get("in?user=" + user);
    return browser.get(path).page();
  }

  /** The path of the application, which ends with a slash. */
  String context() {
    return browser.url("").getRawPath();
  }
}
