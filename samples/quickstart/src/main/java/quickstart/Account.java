package quickstart;

import io.github.cdilogin.LoginUser;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Somebody who has notes. The library asks for the id and, if you like, for the stamp. */
@Entity
public class Account implements LoginUser {

  private static final int STAMP_LENGTH = 16;

  @Id
  @Column(length = 36)
  private String id;

  @Column(nullable = false, unique = true, length = 60)
  private String name;

  @Column(nullable = false)
  private String passwordHash;

  /** For Jakarta Persistence. */
  protected Account() {}

  Account(String name, String passwordHash) {
    this.id = UUID.randomUUID().toString();
    this.name = name;
    this.passwordHash = passwordHash;
  }

  @Override
  public String loginId() {
    return id;
  }

  /** The end of the password's hash: a new password has a new one, which ends all other logins. */
  @Override
  public String loginStamp() {
    return passwordHash.substring(passwordHash.length() - STAMP_LENGTH);
  }

  /** What {@code #{currentUser.name}} shows. */
  public String getName() {
    return name;
  }

  String passwordHash() {
    return passwordHash;
  }

  void changePasswordHash(String changed) {
    passwordHash = changed;
  }
}
