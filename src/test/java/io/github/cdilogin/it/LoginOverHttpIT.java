package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.testlogin.Auth;
import io.github.cdilogin.testing.RememberCookieValue;
import java.io.File;
import java.net.URL;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logins without a login form, over HTTP, in an application with strong session protection. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginOverHttpIT {

  @ArquillianResource URL url;
  private Browser browser;

  /** The test kit works on a server without JUnit and Weld's JUnit extension. */
  @Deployment(testable = false)
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "testlogin.war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsLibrary(new File(System.getProperty("testing.jar")), "cdi-login-testing.jar")
        .addPackage(Auth.class.getPackage())
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }

  @BeforeEach
  void visit() {
    browser = new Browser(url);
  }

  @Test
  void noUserIsLoggedInByItself() {
    assertThat(browser.get("who").body()).isEqualTo("null");
    assertThat(browser.get("recent").status()).isEqualTo(401);
  }

  @Test
  void theServletLogsInFreshly() {
    assertThat(browser.get("test-login?user=ada").status()).isEqualTo(204);

    assertThat(browser.get("who").body()).isEqualTo("ada fresh");
    assertThat(browser.get("recent").status()).isEqualTo(204);
  }

  @Test
  void theServletLogsInSomeTimeAgo() {
    browser.get("test-login?user=ada&ago=PT11M");

    assertThat(browser.get("who").body()).isEqualTo("ada fresh");
    assertThat(browser.get("recent").location().getPath()).endsWith("/confirm");
  }

  @Test
  void theServletLogsInSoLongAgoThatItHasRunOut() {
    browser.get("test-login?user=ada&ago=PT2H");

    assertThat(browser.get("who").body()).isEqualTo("null");
    assertThat(browser.get("recent").location().getPath()).endsWith("/confirm");
  }

  @Test
  void theServletRemembers() {
    browser.get("test-login?user=ben&fresh=false&remember=true");

    assertThat(browser.get("who").body()).isEqualTo("ben remembered");
    assertThat(browser.cookie("remember_token")).isPresent();
  }

  @Test
  void theServletLogsInWhoAsks() {
    browser.get("test-login?user=ada");

    assertThat(browser.with("User-Agent", "Other/1.0").get("who").body()).isEqualTo("null");
  }

  @Test
  void theServletKnowsWhoThereIs() {
    assertThat(browser.get("test-login?user=unknown").status()).isEqualTo(404);
    assertThat(browser.get("who").body()).isEqualTo("null");
  }

  @Test
  void aCookieThatTheTestSignsIsARememberedLogin() {
    RememberCookieValue login = RememberCookieValue.of(new Auth.Account("ada"));

    assertThat(carrying(login).get("who").body()).isEqualTo("ada remembered");
    assertThat(browser.get("recent").location().getPath()).endsWith("/confirm");
  }

  @Test
  void aCookieThatIsOverIsNone() {
    RememberCookieValue login = RememberCookieValue.of(new Auth.Account("ada"));

    assertThat(carrying(login.lasting(Duration.ofMinutes(-1))).get("who").body()).isEqualTo("null");
  }

  private Browser carrying(RememberCookieValue login) {
    String contextPath = url.getPath().replaceFirst("/$", "");
    return browser.with(
        "Cookie", "remember_token=" + login.forAudience(contextPath).signedWith(Auth.KEY));
  }
}
