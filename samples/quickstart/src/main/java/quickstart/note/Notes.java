package quickstart.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import quickstart.account.Account;

/** Reads and writes the notes of one account. */
@ApplicationScoped
@Transactional
public class Notes {

  @Inject EntityManager entities;

  /** Newest first. */
  public List<Note> of(String ownerId) {
    return entities
        .createQuery(
            "select n from Note n where n.owner.id = :owner order by n.written desc", Note.class)
        .setParameter("owner", ownerId)
        .getResultList();
  }

  public long count(String ownerId) {
    return entities
        .createQuery("select count(n) from Note n where n.owner.id = :owner", Long.class)
        .setParameter("owner", ownerId)
        .getSingleResult();
  }

  public void add(String ownerId, String text) {
    entities.persist(new Note(entities.getReference(Account.class, ownerId), text));
  }

  /**
   * Deletes a note of this account.
   *
   * @return false if the account has no such note
   */
  public boolean delete(String ownerId, String noteId) {
    return entities
            .createQuery("delete from Note n where n.id = :id and n.owner.id = :owner")
            .setParameter("id", noteId)
            .setParameter("owner", ownerId)
            .executeUpdate()
        == 1;
  }
}
