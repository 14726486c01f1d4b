package quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Finds accounts and checks passwords: the application's own business, not the library's. */
@ApplicationScoped
class Accounts {

  @Inject Database database;

  /**
   * The account that a session belongs to, or null: what the library asks at most once a request.
   */
  Account findByLoginId(String loginId) {
    return database.read(entities -> entities.find(Account.class, loginId));
  }

  /**
   * The account of that name, if the password is right. A wrong name takes as long as a wrong
   * password.
   */
  Optional<Account> check(String name, String password) {
    Optional<Account> account = database.read(entities -> byName(entities, name));
    boolean right =
        account
            .map(known -> Passwords.matches(password, known.passwordHash()))
            .orElseGet(() -> Passwords.matchesNobody(password));
    return account.filter(known -> right);
  }

  /** The account with its new password, and so with a new stamp. */
  Account changePassword(Account account, String password) {
    String hash = Passwords.hash(password);
    return database.change(
        entities -> {
          Account kept = entities.find(Account.class, account.loginId());
          kept.changePasswordHash(hash);
          return kept;
        });
  }

  private static Optional<Account> byName(EntityManager entities, String name) {
    return entities
        .createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }
}
