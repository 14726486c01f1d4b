package quickstart.note;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import quickstart.account.Account;

/** A text that belongs to one account. */
@Entity
public class Note {

  public static final int MAX_LENGTH = 500;

  @Id
  @Column(length = 36)
  private String id;

  @ManyToOne(optional = false)
  private Account owner;

  @Column(nullable = false, length = MAX_LENGTH)
  private String text;

  @Column(nullable = false)
  private LocalDateTime written;

  /** For Jakarta Persistence. */
  protected Note() {}

  public Note(Account owner, String text) {
    this.id = UUID.randomUUID().toString();
    this.owner = owner;
    this.text = text;
    this.written = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  public String getId() {
    return id;
  }

  public String getText() {
    return text;
  }

  /** In UTC. */
  public LocalDateTime getWritten() {
    return written;
  }
}
