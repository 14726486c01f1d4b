package quickstart.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.testing.LoggedInAs;
import io.github.cdilogin.testing.LoginTest;
import io.github.cdilogin.testing.LoginWeld;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import quickstart.account.FakeAccounts;
import quickstart.account.Passwords;
import quickstart.login.LoginSetup;
import quickstart.web.TestResources;
import quickstart.web.Texts;

/** Who may see and change notes: without a server, a page or a login form. */
@EnableWeld
@LoginTest
class NotesPageTest {

  @WeldSetup
  final WeldInitiator weld =
      LoginWeld.of(
          LoginSetup.class,
          NotesPage.class,
          Texts.class,
          Passwords.class,
          FakeAccounts.class,
          FakeNotes.class,
          TestResources.class);

  @Inject FlashMessages flash;
  @Inject NotesPage page;

  @Test
  void refusesAnAnonymousUser() {
    assertThrows(LoginRequiredException.class, page::load);
    assertThrows(LoginRequiredException.class, page::getAll);
    assertThrows(LoginRequiredException.class, page::add);
    assertThrows(LoginRequiredException.class, () -> page.delete("1"));
  }

  @Test
  @LoggedInAs("ada")
  void showsTheNotesOfTheUser() {
    page.load();
    assertEquals(List.of("Buy milk."), texts());
  }

  @Test
  @LoggedInAs(value = "ada", fresh = false)
  void showsTheNotesAlsoAfterALoginByTheRememberCookie() {
    assertEquals(List.of("Buy milk."), texts());
  }

  @Test
  @LoggedInAs("ada")
  void addsANoteWithoutTheBlanksAroundIt() {
    page.load();
    page.setText("  Write to Mr Babbage. ");
    page.add();
    assertEquals(List.of("Buy milk.", "Write to Mr Babbage."), texts());
    assertEquals(List.of(new FlashMessage("success", "The note was added.")), flash.take());
  }

  @Test
  @LoggedInAs("ada")
  void reportsANoteThatNoLongerExists() {
    page.delete("unknown");
    assertEquals(List.of(new FlashMessage("success", "The note no longer exists.")), flash.take());
  }

  private List<String> texts() {
    return page.getAll().stream().map(Note::getText).toList();
  }
}
