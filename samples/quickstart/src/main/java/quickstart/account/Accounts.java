package quickstart.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Finds accounts and checks their passwords. */
@ApplicationScoped
@Transactional
public class Accounts {

  @Inject EntityManager entities;
  @Inject Passwords passwords;

  /** The user loader of CDI Login: the account of a session or a remember cookie, or null. */
  public Account findByLoginId(String loginId) {
    return entities.find(Account.class, loginId);
  }

  public Optional<Account> findByName(String name) {
    return entities
        .createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** The account with that name and password. An unknown name takes as long as a wrong password. */
  public Optional<Account> authenticate(String name, String password) {
    Optional<Account> account = findByName(name);
    if (account.isEmpty()) {
      passwords.hash(password);
    }
    return account.filter(found -> passwords.matches(password, found.passwordHash()));
  }

  /** The account with its new password, and with it a new login stamp. */
  public Account changePassword(String loginId, String password) {
    Account account = entities.find(Account.class, loginId);
    account.changePassword(passwords.hash(password));
    return account;
  }
}
