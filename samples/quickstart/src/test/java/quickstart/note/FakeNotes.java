package quickstart.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import quickstart.account.Account;

/** Notes in a list, without a database. */
@ApplicationScoped
public class FakeNotes extends Notes {

  private final List<String> texts = new ArrayList<>(List.of("ada: Buy milk."));

  @Override
  public List<Note> of(String ownerId) {
    String prefix = ownerId + ": ";
    return texts.stream()
        .filter(text -> text.startsWith(prefix))
        .map(text -> new Note(new Account(ownerId, "a hash"), text.substring(prefix.length())))
        .toList();
  }

  @Override
  public void add(String ownerId, String text) {
    texts.add(ownerId + ": " + text);
  }

  @Override
  public boolean delete(String ownerId, String noteId) {
    return texts.remove(ownerId + ": " + noteId);
  }
}
