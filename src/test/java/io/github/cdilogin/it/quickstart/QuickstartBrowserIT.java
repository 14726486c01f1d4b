package io.github.cdilogin.it.quickstart;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.cdilogin.it.chromium.Chromium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The sample on a real server, in a real browser. */
class QuickstartBrowserIT extends QuickstartTestBase {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private QuickstartBrowser browser;

  @Deployment(testable = false)
  static WebArchive quickstart() {
    return Quickstart.withNewDatabase();
  }

  @BeforeEach
  void openBrowser() {
    browser = newBrowser();
  }

  @AfterEach
  void noScriptHasFailed() {
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void redirectsToTheLoginViewAndBackAndRequiresThePasswordToChangeIt() {
    browser.visit("").awaitHeading("Your notes, for your eyes only");
    browser.photograph("1-front");

    redirectsAnAnonymousUserToTheLoginView();
    rejectsAWrongPassword();
    redirectsBackAfterTheLogin();
    String note = "Written at " + Instant.now();
    addsANote(note);
    requiresThePasswordBeforeItIsChanged();
    logsOut();
    showsNothingPrivateAfterTheBackButton(note);
  }

  @Test
  void redirectsAnAjaxRequestToTheLoginViewAfterALogoutInAnotherTab() {
    browser.logIn();
    Page notes = browser.newTab();
    browser.visit("index.xhtml").click("Log out");
    assertThat(browser.page().getByText("You are logged out.")).isVisible();

    browser.show(notes);
    browser.addNote("too late");

    browser.awaitRedirectTo("login.xhtml");
    assertThat(browser.status()).containsText("Please log in to see this page.");
  }

  @Test
  void showsWhatWasTypedIntoAPageWhoseSessionHadEndedAfterTheLogin() {
    String note = "Typed at " + Instant.now();
    browser.logIn().forgetSession();

    browser.addNote(note);
    browser.awaitRedirectTo("login.xhtml");
    browser.enterCredentials(Quickstart.PASSWORD);

    browser.awaitHeading("Notes of ada");
    assertThat(browser.field("New note")).hasValue(note);
    assertThat(browser.status()).containsText("Your text was kept.");
    assertThat(browser.page().locator(".notes").getByText(note)).hasCount(0);
    browser.photograph("10-typed-input");
    browser.click("Add note");
    assertThat(browser.page().locator(".notes .text").first()).hasText(note);
  }

  @Test
  void remembersAUserAndRequiresThePasswordOnlyToChangeIt() {
    browser.visit("login.xhtml");
    browser.photograph("9-remember-me");
    browser.logInAndBeRemembered().forgetSession();

    browser.visit("my/notes.xhtml").awaitHeading("Notes of ada");
    browser.visit("my/change-password.xhtml").awaitRedirectTo("confirm.xhtml");

    browser.visit("my/notes.xhtml").click("Log out");
    assertThat(browser.page().getByText("You are logged out.")).isVisible();
    assertThat(browser.context().cookies()).noneMatch(it -> it.name.equals("remember_token"));
  }

  @Test
  void redirectsAUserWhoIsLoggedInAwayFromTheLoginForm() {
    browser.logIn().visit("login.xhtml").awaitHeading("Notes of ada");
    browser.visit("login.xhtml?next=%2Fquickstart%2Fmy%2Factivity.xhtml");
    browser.awaitHeading("Account activity");
  }

  @Test
  void addsAndDeletesANoteAndKeepsTheFocusUseful() {
    browser.logIn().addNote("to be deleted");
    assertThat(browser.page().locator(".notes .text").first()).hasText("to be deleted");
    assertThat(browser.page().getByLabel("New note")).isFocused();

    browser.click("Delete: to be deleted");

    assertThat(browser.status()).containsText("The note was deleted.");
    assertThat(browser.page().getByText("to be deleted")).hasCount(0);
    assertThat(browser.page().locator("#saved")).isFocused();
  }

  @Test
  void reportsANoteWithoutTextAtItsField() {
    browser.logIn().addNote("   ");
    assertThat(browser.page().locator("[id='add:text-error']")).hasText("Please enter a text.");
    assertThat(browser.page().getByLabel("New note")).isFocused();
    browser.photograph("5-note-without-text");
  }

  @Test
  void focusesTheFieldWithTheErrorAndDescribesIt() {
    browser.visit("login.xhtml");
    browser.page().getByLabel("Name").fill(Quickstart.NAME);
    browser.click("Log in");
    assertThat(browser.password()).isFocused();
    assertThat(browser.password()).hasAccessibleDescription("Please enter your password.");
    assertThat(browser.password()).hasAttribute("aria-invalid", "true");

    browser.visit("login.xhtml").click("Log in");
    assertThat(browser.page().getByLabel("Name")).isFocused();
    assertThat(browser.page().getByLabel("Name"))
        .hasAccessibleDescription("Please enter your name.");

    browser.enterCredentials("wrong");
    assertThat(browser.password()).isFocused();
    assertThat(browser.password()).hasAccessibleDescription("The name or the password is wrong.");
    assertThat(browser.page().getByLabel("Name")).hasValue(Quickstart.NAME);
  }

  @Test
  void marksRequiredFields() {
    browser.visit("login.xhtml");
    assertRequired("Name", "Password");
    browser.logIn();
    assertRequired("New note");
    browser.visit("my/change-password.xhtml");
    assertRequired("New password", "Repeat the new password");
  }

  @Test
  void refusesAPasswordThatIsTooShortOrRepeatedDifferently() {
    browser.logIn().visit("my/change-password.xhtml");
    browser.changePassword("short", "short");
    assertThat(browser.field("New password"))
        .hasAccessibleDescription(
            "At least 12 characters. A few words are fine."
                + " Please enter a password of 12 to 128 characters.");
    assertThat(browser.field("New password")).isFocused();

    browser.changePassword("difference-engine", "another-engine");
    assertThat(browser.field("Repeat the new password"))
        .hasAccessibleDescription("The two passwords differ.");
    assertThat(browser.field("Repeat the new password")).isFocused();
    browser.photograph("7-two-passwords");
  }

  @Test
  void listsTheActivityOfTheAccount() {
    browser.visit("login.xhtml").enterCredentials("wrong");
    assertThat(browser.password()).isFocused();
    browser.logIn().visit("my/activity.xhtml").awaitHeading("Account activity");
    assertThat(browser.page().locator("tbody tr").nth(0)).containsText("Logged in");
    assertThat(browser.page().locator("tbody tr").nth(0)).containsText("Chrome, Linux");
    assertThat(browser.page().locator("tbody tr").nth(0)).containsText("127.0.0.1");
    assertThat(browser.page().locator("tbody tr").nth(1)).containsText("Wrong password");
    browser.photograph("8-activity");
  }

  @Test
  @DisabledIfSystemProperty(
      named = "arquillian.launch",
      matches = "tomcat-owb",
      disabledReason = "MyFaces creates a session also for a page without state")
  void createsNoSessionForAnAnonymousUserOnAPublicPage() {
    browser.visit("");
    browser.visit("index.xhtml");
    assertThat(browser.context().cookies()).noneMatch(it -> it.name.equals("JSESSIONID"));
  }

  @Test
  void logsInAtTheFirstAttemptIfTheSessionOfTheLoginFormHasEnded() {
    browser.visit("login.xhtml").forgetSession();
    browser.enterCredentials(Quickstart.PASSWORD);
    browser.awaitHeading("Notes of ada");
  }

  @Test
  void loadsAPageThatHasExpiredAgainAndExplainsIt() {
    browser.logIn().submitAfterManyOtherPages();
    assertThat(browser.status()).containsText("This page had expired, and nothing was saved.");
  }

  @Test
  void fitsTheNarrowScreenOfAPhone() {
    browser = newBrowser(Chromium.phone());
    for (String each : List.of("", "login.xhtml")) {
      browser.visit(each).assertFitsTheScreen();
    }
    browser.logIn();
    for (String each : List.of("my/notes.xhtml", "my/change-password.xhtml", "my/activity.xhtml")) {
      browser.visit(each).assertFitsTheScreen();
    }
  }

  private void redirectsAnAnonymousUserToTheLoginView() {
    browser.link("Open my notes").click();
    browser.awaitRedirectTo("login.xhtml");
    assertThat(browser.status()).containsText("Please log in to see this page.");
    assertThat(browser.page().getByLabel("Name")).isFocused();
    browser.photograph("2-login");
  }

  private void rejectsAWrongPassword() {
    browser.enterCredentials("wrong");
    assertThat(browser.page().getByText("The name or the password is wrong.")).isVisible();
    browser.photograph("3-wrong-password");
  }

  private void redirectsBackAfterTheLogin() {
    browser.password().fill(Quickstart.PASSWORD);
    browser.click("Log in");
    browser.awaitPage("notes.xhtml");
    browser.awaitHeading("Notes of ada");
    browser.photograph("4-notes");
  }

  private void addsANote(String note) {
    browser.addNote(note);
    assertThat(browser.page().locator(".notes .text").first()).hasText(note);
    assertThat(browser.status()).containsText("The note was added.");
    browser.photograph("5-note-written");
  }

  /** Right after the login the page opens; some seconds later it requires the password. */
  private void requiresThePasswordBeforeItIsChanged() {
    Instant deadline = Instant.now().plus(TIMEOUT);
    browser.visit("my/change-password.xhtml");
    while (!browser.page().url().contains("/confirm.xhtml")) {
      assertThat(Instant.now()).isBefore(deadline);
      browser.page().waitForTimeout(1000);
      browser.visit("my/change-password.xhtml");
    }
    assertThat(browser.status()).containsText("Please confirm your password to continue.");
    browser.photograph("6-confirm");
    browser.password().fill("wrong");
    browser.click("Confirm");
    assertThat(browser.password()).hasAccessibleDescription("The password is wrong.");
    assertThat(browser.password()).isFocused();
    browser.password().fill(Quickstart.PASSWORD);
    browser.click("Confirm");
    browser.awaitPage("change-password.xhtml");
    browser.awaitHeading("Change password");
    browser.photograph("7-change-password");
    browser.visit("my/notes.xhtml");
  }

  private void logsOut() {
    browser.click("Log out");
    assertThat(browser.page().getByText("You are logged out.")).isVisible();
    browser.photograph("8-logged-out");
  }

  private void showsNothingPrivateAfterTheBackButton(String note) {
    browser.page().evaluate("history.back()");
    browser.awaitRedirectTo("login.xhtml");
    assertThat(browser.page().getByText(note)).hasCount(0);
    assertThat(browser.page().content()).doesNotContain(note);
    browser.photograph("9-back");
  }

  private void assertRequired(String... labels) {
    for (String label : labels) {
      assertThat(browser.field(label)).hasAttribute("aria-required", "true");
      assertThat(
              browser
                  .page()
                  .evaluate(
                      "name => getComputedStyle([...document.querySelectorAll('label')]"
                          + ".find(label => label.textContent === name), '::after').content",
                      label))
          .asString()
          .contains("*");
    }
  }
}
