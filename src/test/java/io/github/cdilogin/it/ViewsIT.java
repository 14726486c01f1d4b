package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.log.LibraryLog;
import io.github.cdilogin.it.views.Auth;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a developer sees when a login or refresh view is wrong in a way that the deployment cannot
 * find: one warning in the log, and, because the application is in development, the same text on
 * the page.
 */
class ViewsIT extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("views")
        .addClass(TextServlet.class)
        .addPackage(Auth.class.getPackage())
        .addPackage(LibraryLog.class.getPackage())
        .addAsWebInfResource("it/views/web.xml", "web.xml")
        .addAsWebResource("it/views/guarded.xhtml", "own/login.xhtml")
        .addAsWebResource("it/views/login.xhtml", "form/login.xhtml")
        .addAsWebResource("it/views/login.xhtml", "right/login.xhtml");
  }

  @BeforeEach
  void emptyLog() {
    browser.get("log");
  }

  @ParameterizedTest
  @CsvSource({
    "own, /own/login.xhtml?theme=dark, Vault.getText",
    "forward, /forward/login, Vault.getText",
    "spelled, /spelled/./login, Vault.getText",
  })
  void aLoginViewThatIsItselfGuardedIsOneWarningAndNoEndlessRedirect(
      String section, String view, String place) {
    String warning =
        "LOGIN-135 " + view + ": the login view itself was refused by the guard of " + place + ",";

    Answer end = browser.followAll(browser.get(section + "/secret"));

    assertThat(end).hasStatus(401).hasHeader("WWW-Authenticate");
    assertThat(end.page().text()).contains(warning);
    assertThat(log()).startsWith(warning).hasLineCount(1);

    browser.followAll(browser.get(section + "/secret"));
    assertThat(log()).isEmpty();
  }

  /** The page can be seen, but nothing can be sent; full and by Ajax. */
  @Test
  void aLoginViewWhoseFormIsGuardedIsOneWarning() {
    Page login = browser.followAll(browser.get("form/secret")).page();
    assertThat(login.text()).contains("log in here");
    assertThat(log()).isEmpty();

    Answer full = browser.submit(login, "f:go", Map.of());
    Answer ajax = browser.ajax(login, "f:ajax", Map.of());

    assertThat(full).hasStatus(401);
    assertThat(ajax).hasStatus(401);
    assertThat(log())
        .startsWith(
            "LOGIN-135 /form/login.xhtml: the login view itself was refused by the guard of"
                + " Vault.submit,")
        .hasLineCount(1);
  }

  @Test
  void aRefreshViewThatNeedsAFreshLoginIsOneWarning() {
    browser.get("log-in");

    Answer end = browser.followAll(browser.get("change"));

    assertThat(end).hasStatus(401);
    assertThat(log())
        .startsWith(
            "LOGIN-135 /confirm: the refresh view itself was refused by the guard of Vault.change,")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({"page, /page/lgoin", "static, /static/lgoin.html"})
  void aLoginViewThatDoesNotExistIsOneWarning(String section, String view) {
    Answer end = browser.followAll(browser.get(section + "/secret"));

    assertThat(end).hasStatus(404);
    assertThat(end.page().text()).contains("LOGIN-136 " + view + ":");
    assertThat(log()).startsWith("LOGIN-136 " + view + ":").hasLineCount(1);

    browser.followAll(browser.get(section + "/secret"));
    assertThat(log()).isEmpty();
  }

  @Test
  void noLoginViewIsOneWarning() {
    Answer refused = browser.get("secret");

    assertThat(refused).hasStatus(401);
    assertThat(refused.page().text()).contains("LOGIN-137 Vault.getText");
    assertThat(log()).startsWith("LOGIN-137 Vault.getText refused a request").hasLineCount(1);

    browser.get("secret");
    browser.with("Accept", "application/json").get("secret");
    assertThat(log()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"right", "extensionless", "prefix", "servlet"})
  void aRightLoginViewIsNoWarning(String section) {
    Answer login = browser.followAll(browser.get(section + "/secret"));

    assertThat(login).hasStatus(200).hasBodyContaining("log in here");
    assertThat(log()).isEmpty();
  }

  @Test
  void aLoginViewElsewhereIsNoWarning() {
    assertThat(browser.get("external/secret")).redirectsToView("https://auth.example/login?next=");
    assertThat(log()).isEmpty();
  }

  @Test
  void aPageThatDoesNotExistIsNoWarning() {
    assertThat(browser.get("nothing.xhtml")).hasStatus(404);
    assertThat(browser.get("nothing")).hasStatus(404);
    assertThat(log()).isEmpty();
  }

  private String log() {
    return browser.get("log").body();
  }
}
