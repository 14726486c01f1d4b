package quickstart.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.testing.LoggedInAs;
import io.github.cdilogin.testing.LoginTest;
import io.github.cdilogin.testing.LoginWeld;
import io.github.cdilogin.testing.TestClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import quickstart.account.FakeAccounts;
import quickstart.account.Passwords;
import quickstart.activity.LoginFailed;
import quickstart.web.RecordedErrors;
import quickstart.web.TestResources;
import quickstart.web.Texts;

/** The login form checks the password and redirects. */
@EnableWeld
@LoginTest
class LoginFormTest {

  @WeldSetup
  final WeldInitiator weld =
      LoginWeld.of(
          LoginSetup.class,
          LoginForm.class,
          Texts.class,
          Passwords.class,
          FakeAccounts.class,
          Failures.class,
          RecordedErrors.class,
          TestResources.class);

  @Inject CurrentUser currentUser;
  @Inject Failures failures;
  @Inject LoginForm form;
  @Inject RecordedErrors errors;
  @Inject TestClient client;

  @Test
  void aWrongPasswordIsReportedAndLogged() {
    submit("wrong");
    assertFalse(currentUser.isAuthenticated());
    assertEquals(List.of("login:password: The name or the password is wrong."), errors.recorded());
    assertEquals(List.of("Ada"), failures.names());
  }

  @Test
  void theRightPasswordLogsInAndRedirects() {
    submit(FakeAccounts.PASSWORD);
    assertTrue(currentUser.isAuthenticated());
    assertEquals("/my/notes.xhtml", client.response().getHeader("Location"));
  }

  @Test
  void anAnonymousUserGetsTheForm() {
    assertNull(form.skipIfLoggedIn());
    assertNull(client.response().getHeader("Location"));
  }

  @Test
  @LoggedInAs("ada")
  void aUserWhoIsLoggedInIsRedirected() {
    form.skipIfLoggedIn();
    assertEquals("/my/notes.xhtml", client.response().getHeader("Location"));
  }

  private void submit(String password) {
    form.setName("Ada");
    form.setPassword(password);
    form.submit();
  }

  @ApplicationScoped
  static class Failures {

    private final List<String> names = new ArrayList<>();

    void add(@Observes LoginFailed event) {
      names.add(event.name());
    }

    List<String> names() {
      return names;
    }
  }
}
