package quickstart.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.testing.LoggedInAs;
import io.github.cdilogin.testing.LoginTest;
import io.github.cdilogin.testing.LoginWeld;
import io.github.cdilogin.testing.TestClient;
import io.github.cdilogin.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import quickstart.account.Accounts;
import quickstart.account.FakeAccounts;
import quickstart.account.Passwords;
import quickstart.web.RecordedErrors;
import quickstart.web.TestResources;
import quickstart.web.Texts;

/** When a password may be changed, and what happens to the logins of the account. */
@EnableWeld
@LoginTest
class ChangePasswordFormTest {

  private static final String NEW_PASSWORD = "difference-engine";

  @WeldSetup
  final WeldInitiator weld =
      LoginWeld.of(
          LoginSetup.class,
          ChangePasswordForm.class,
          EndedLoginMessage.class,
          Texts.class,
          Passwords.class,
          FakeAccounts.class,
          RecordedErrors.class,
          TestResources.class);

  @Inject Accounts accounts;
  @Inject ChangePasswordForm form;
  @Inject CurrentUser currentUser;
  @Inject FlashMessages flash;
  @Inject RecordedErrors errors;
  @Inject TestClient client;
  @Inject TestClock clock;

  @Test
  void refusesAnAnonymousUser() {
    assertThrows(LoginRequiredException.class, form::load);
    assertThrows(LoginRequiredException.class, form::submit);
  }

  @Test
  @LoggedInAs(value = "ada", ago = "PT21S")
  void thePageRequiresAPasswordThatWasEnteredInTheLastTwentySeconds() {
    assertThrows(FreshLoginRequiredException.class, form::load);
  }

  @Test
  @LoggedInAs("ada")
  void theFormCanBeSentForTenMinutes() {
    form.load();
    assertNull(form.getLastChange());
    clock.advance(Duration.ofMinutes(9));
    fillIn(NEW_PASSWORD, NEW_PASSWORD);
    assertNotNull(form.submit());
    clock.advance(Duration.ofMinutes(11));
    assertThrows(FreshLoginRequiredException.class, form::submit);
  }

  @Test
  @LoggedInAs("ada")
  void twoDifferentPasswordsChangeNothing() {
    fillIn(NEW_PASSWORD, "another-engine");
    assertNull(form.submit());
    assertEquals(List.of("change:again: The two passwords differ."), errors.recorded());
    assertTrue(accounts.authenticate("Ada", FakeAccounts.PASSWORD).isPresent());
  }

  @Test
  @LoggedInAs("ada")
  void theLoginOfThisBrowserGoesOnWithTheNewPassword() {
    fillIn(NEW_PASSWORD, NEW_PASSWORD);
    form.submit();
    assertTrue(accounts.authenticate("Ada", NEW_PASSWORD).isPresent());
    client.nextRequest();
    assertTrue(currentUser.isAuthenticated());
    assertNotNull(accounts.findByLoginId("ada").getPasswordChanged());
  }

  @Test
  @LoggedInAs("ada")
  void theUserOfAnotherBrowserIsInformedThatThePasswordEndedTheLogin() {
    accounts.changePassword("ada", NEW_PASSWORD);
    client.nextRequest();
    assertFalse(currentUser.isAuthenticated());
    assertEquals(
        List.of(
            new FlashMessage(
                "warning", "Your session has ended because the password was changed.")),
        flash.take());
  }

  private void fillIn(String password, String again) {
    form.setPassword(password);
    form.setAgain(again);
  }
}
