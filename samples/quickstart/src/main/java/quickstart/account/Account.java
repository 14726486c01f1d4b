package quickstart.account;

import io.github.cdilogin.LoginUser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The application's user. CDI Login needs the id; the stamp is optional. */
@Entity
public class Account implements LoginUser {

  public static final int MAX_NAME = 60;

  private static final int STAMP_LENGTH = 16;

  @Id
  @Column(length = 36)
  private String id;

  @Column(nullable = false, unique = true, length = MAX_NAME)
  private String name;

  @Column(nullable = false)
  private String passwordHash;

  private LocalDateTime passwordChanged;

  /** For Jakarta Persistence. */
  protected Account() {}

  public Account(String name, String passwordHash) {
    this.id = UUID.randomUUID().toString();
    this.name = name;
    this.passwordHash = passwordHash;
  }

  @Override
  public String loginId() {
    return id;
  }

  /** The end of the password hash: a new password ends all logins of the account. */
  @Override
  public String loginStamp() {
    return passwordHash.substring(passwordHash.length() - STAMP_LENGTH);
  }

  public String getName() {
    return name;
  }

  /** In UTC; null while the account has its first password. */
  public LocalDateTime getPasswordChanged() {
    return passwordChanged;
  }

  String passwordHash() {
    return passwordHash;
  }

  void changePassword(String hash) {
    passwordHash = hash;
    passwordChanged = LocalDateTime.now(ZoneOffset.UTC);
  }
}
