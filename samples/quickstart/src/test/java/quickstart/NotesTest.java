package quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.testing.LoggedInAs;
import io.github.cdilogin.testing.LoginTest;
import io.github.cdilogin.testing.LoginWeld;
import io.github.cdilogin.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Who gets at the notes, and who may change a password: without a server, a page or a form. */
@EnableWeld
@LoginTest
class NotesTest {

  @WeldSetup
  final WeldInitiator weld =
      LoginWeld.of(
          Auth.class, Notes.class, ChangePassword.class, OnlyAda.class, DatabaseOfOneNote.class);

  @Inject Notes notes;
  @Inject ChangePassword changePassword;
  @Inject TestClock clock;

  @Test
  void aStrangerGetsNone() {
    assertThrows(LoginRequiredException.class, notes::getAll);
  }

  @Test
  @LoggedInAs("ada")
  void aUserGetsThem() {
    assertEquals("Buy milk.", notes.getAll().get(0).getText());
  }

  @Test
  @LoggedInAs(value = "ada", fresh = false)
  void whoCameBackByACookieGetsThemToo() {
    assertEquals(1, notes.getAll().size());
  }

  @Test
  @LoggedInAs(value = "ada", ago = "PT21S")
  void thePasswordPageAsksWhoTypedHisPasswordTwentyOneSecondsAgo() {
    assertThrows(FreshLoginRequiredException.class, changePassword::open);
  }

  @Test
  @LoggedInAs("ada")
  void andGivesTenMinutesToTypeTheNewOne() {
    changePassword.open();
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    assertThrows(FreshLoginRequiredException.class, changePassword::change);
  }

  @ApplicationScoped
  static class OnlyAda extends Accounts {

    private final Account ada =
        new Account("Ada", "a hash of some password") {
          @Override
          public String loginId() {
            return "ada";
          }
        };

    @Override
    Account findByLoginId(String loginId) {
      return loginId.equals("ada") ? ada : null;
    }
  }

  @ApplicationScoped
  static class DatabaseOfOneNote extends Database {

    @Inject Accounts accounts;

    @Override
    @SuppressWarnings("unchecked")
    <T> T read(Function<EntityManager, T> question) {
      return (T) List.of(new Note(accounts.findByLoginId("ada"), "Buy milk."));
    }
  }
}
