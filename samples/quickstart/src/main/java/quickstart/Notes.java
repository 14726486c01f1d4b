package quickstart;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginRequired;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Behind {@code notes.xhtml}: the notes of whoever is logged in, and of nobody else. */
@Named
@RequestScoped
@LoginRequired
public class Notes {

  @Inject CurrentUser currentUser;
  @Inject Database database;

  private String text;
  private List<Note> all;

  /** The page's view action: a stranger is turned away before anything is shown. */
  public void open() {}

  /** Newest first; read once a request. */
  public List<Note> getAll() {
    if (all == null) {
      all = database.read(this::findAll);
    }
    return all;
  }

  public void add() {
    database.change(this::persistNote);
    text = null;
    all = null;
    Page.info("Noted.");
  }

  /** Deletes a note of one's own; somebody else's is not found. */
  public void delete(String id) {
    int deleted = database.change(entities -> deleteNote(entities, id));
    all = null;
    Page.info(deleted == 1 ? "Deleted." : "That note is gone already.");
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

  private List<Note> findAll(EntityManager entities) {
    return entities
        .createQuery(
            "select n from Note n where n.owner.id = :owner order by n.written desc", Note.class)
        .setParameter("owner", currentUser.getLoginId())
        .getResultList();
  }

  private Note persistNote(EntityManager entities) {
    Account owner = entities.getReference(Account.class, currentUser.getLoginId());
    Note note = new Note(owner, text.strip());
    entities.persist(note);
    return note;
  }

  private int deleteNote(EntityManager entities, String id) {
    return entities
        .createQuery("delete from Note n where n.id = :id and n.owner.id = :owner")
        .setParameter("id", id)
        .setParameter("owner", currentUser.getLoginId())
        .executeUpdate();
  }
}
