package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import io.github.cdilogin.it.chromium.Chromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The data survive a restart of the server. */
@Tag("browser")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class QuickstartRestartBrowserIT {

  private static final Path TOMCAT_LOG = Path.of("target", "tomcat-owb", "quickstart.war.log");
  private static final Pattern TOMCAT_PORT = Pattern.compile("ready at port (\\d+)");

  @ArquillianResource Deployer deployer;

  @Deployment(name = "quickstart", managed = false, testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @Test
  void keepsNotesAccountAndRememberedLogin() throws IOException {
    String note = "Written before the restart, at " + Instant.now();
    try (Chromium chromium = new Chromium()) {
      deployer.deploy("quickstart");
      QuickstartBrowser browser = QuickstartBrowser.open(chromium, base()).logInAndBeRemembered();
      browser.addNote(note);
      assertThat(browser.status()).containsText("The note was added.");
      String remembered = rememberToken(browser);

      deployer.undeploy("quickstart");
      deployer.deploy("quickstart");

      showsTheNote(QuickstartBrowser.open(chromium, base()).logIn(), note);
      QuickstartBrowser restarted = QuickstartBrowser.open(chromium, base());
      restarted
          .context()
          .addCookies(List.of(new Cookie("remember_token", remembered).setUrl(base().toString())));
      showsTheNote(restarted.visit("my/notes.xhtml"), note);
      deployer.undeploy("quickstart");
    }
  }

  /** Three notes: the new one, and those of the demo account, which is created once. */
  private static void showsTheNote(QuickstartBrowser browser, String note) {
    browser.awaitHeading("Notes of ada");
    assertThat(browser.page().locator(".notes .text").first()).hasText(note);
    assertThat(browser.page().locator(".notes .text")).hasCount(3);
  }

  private static String rememberToken(QuickstartBrowser browser) {
    return browser.context().cookies().stream()
        .filter(cookie -> cookie.name.equals("remember_token"))
        .findFirst()
        .orElseThrow()
        .value;
  }

  /** The address is injected only for a deployment that Arquillian manages. */
  private static URI base() throws IOException {
    String port =
        System.getProperty("arquillian.launch").equals("tomcat-owb")
            ? lastPortOfTomcat()
            : System.getProperty("payara.port");
    return URI.create("http://127.0.0.1:" + port + "/quickstart/");
  }

  private static String lastPortOfTomcat() throws IOException {
    return TOMCAT_PORT
        .matcher(Files.readString(TOMCAT_LOG))
        .results()
        .map(match -> match.group(1))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
