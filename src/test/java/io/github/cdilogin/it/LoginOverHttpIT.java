package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.testlogin.Auth;
import io.github.cdilogin.testing.RememberCookieValue;
import java.io.File;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Logins without a login form, over HTTP, in an application with strong session protection. */
class LoginOverHttpIT extends ServerTestBase {

  /** The test kit works on a server without JUnit and Weld's JUnit extension. */
  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("testlogin")
        .addAsLibrary(new File(System.getProperty("testing.jar")), "cdi-login-testing.jar")
        .addPackage(Auth.class.getPackage());
  }

  @Test
  void noUserIsLoggedInByItself() {
    assertThat(browser.get("who")).hasBody("null");
    assertThat(browser.get("recent")).hasStatus(401);
  }

  @Test
  void theServletLogsInFreshly() {
    assertThat(browser.get("test-login?user=ada")).hasStatus(204);

    assertThat(browser.get("who")).hasBody("ada fresh");
    assertThat(browser.get("recent")).hasStatus(204);
  }

  @Test
  void theServletLogsInSomeTimeAgo() {
    browser.get("test-login?user=ada&ago=PT11M");

    assertThat(browser.get("who")).hasBody("ada fresh");
    assertThat(browser.get("recent").location().getPath()).endsWith("/confirm");
  }

  @Test
  void theServletLogsInSoLongAgoThatItHasRunOut() {
    browser.get("test-login?user=ada&ago=PT2H");

    assertThat(browser.get("who")).hasBody("null");
    assertThat(browser.get("recent").location().getPath()).endsWith("/confirm");
  }

  @Test
  void theServletRemembers() {
    browser.get("test-login?user=ben&fresh=false&remember=true");

    assertThat(browser.get("who")).hasBody("ben remembered");
    assertThat(browser.cookie("remember_token")).isPresent();
  }

  @Test
  void theServletLogsInWhoAsks() {
    browser.get("test-login?user=ada");

    assertThat(browser.with("User-Agent", "Other/1.0").get("who")).hasBody("null");
  }

  @Test
  void theServletKnowsWhoThereIs() {
    assertThat(browser.get("test-login?user=unknown")).hasStatus(404);
    assertThat(browser.get("who")).hasBody("null");
  }

  @Test
  void aCookieThatTheTestSignsIsARememberedLogin() {
    RememberCookieValue login = RememberCookieValue.of(new Auth.Account("ada"));

    assertThat(carrying(login).get("who")).hasBody("ada remembered");
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
