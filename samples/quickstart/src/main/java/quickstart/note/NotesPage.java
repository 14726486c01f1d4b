package quickstart.note;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import quickstart.web.Texts;

/**
 * {@code my/notes.xhtml}: the notes of the current user. The folder of the page needs a login. The
 * bean has a guard, too, because it writes: a page elsewhere cannot call it without a login.
 */
@Named
@RequestScoped
@LoginRequired
public class NotesPage {

  @Inject CurrentUser currentUser;
  @Inject FlashMessages flash;
  @Inject Notes notes;
  @Inject Texts texts;

  @NotBlank(message = "{note.text.required}") @Size(max = Note.MAX_LENGTH, message = "{note.text.size}") private String text;

  private List<Note> all;

  /** The view action. */
  public void load() {
    all = notes.of(currentUser.getLoginId());
  }

  public List<Note> getAll() {
    if (all == null) {
      load();
    }
    return all;
  }

  public void add() {
    notes.add(currentUser.getLoginId(), text.strip());
    text = null;
    all = null;
    flash.add("success", texts.get("note.added"));
  }

  public void delete(String id) {
    boolean deleted = notes.delete(currentUser.getLoginId(), id);
    all = null;
    flash.add("success", texts.get(deleted ? "note.deleted" : "note.missing"));
  }

  public int getMaxLength() {
    return Note.MAX_LENGTH;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
