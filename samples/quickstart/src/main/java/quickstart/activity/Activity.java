package quickstart.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.util.UUID;

/** One line of the activity log of an account. */
@Entity
public class Activity {

  /** What happened; the bundle has a text for each. */
  public enum Kind {
    LOGGED_IN,
    LOGGED_OUT,
    CONFIRMED,
    REMEMBERED,
    ENDED,
    FAILED
  }

  @Id
  @Column(length = 36)
  private String id;

  @Column(nullable = false, length = 36)
  private String accountId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private Kind kind;

  @Column(nullable = false)
  private LocalDateTime happened;

  @Column(nullable = false, length = 45)
  private String address;

  @Column(nullable = false, length = 40)
  private String device;

  /** For Jakarta Persistence. */
  protected Activity() {}

  Activity(String accountId, Kind kind, LocalDateTime happened, String address, String device) {
    this.id = UUID.randomUUID().toString();
    this.accountId = accountId;
    this.kind = kind;
    this.happened = happened;
    this.address = address;
    this.device = device;
  }

  public Kind getKind() {
    return kind;
  }

  /** In UTC. */
  public LocalDateTime getHappened() {
    return happened;
  }

  public String getAddress() {
    return address;
  }

  /** Such as "Firefox, Linux"; empty for a client that sends no known user agent. */
  public String getDevice() {
    return device;
  }
}
