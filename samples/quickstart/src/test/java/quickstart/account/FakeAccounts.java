package quickstart.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** One account with the id "ada", without a database. */
@ApplicationScoped
public class FakeAccounts extends Accounts {

  public static final String PASSWORD = "analytical-engine";

  private final Account ada =
      new Account("Ada", "hash of: " + PASSWORD) {
        @Override
        public String loginId() {
          return "ada";
        }
      };

  @Override
  public Account findByLoginId(String loginId) {
    return loginId.equals("ada") ? ada : null;
  }

  @Override
  public Optional<Account> findByName(String name) {
    return Optional.of(ada).filter(account -> account.getName().equals(name));
  }

  @Override
  public Optional<Account> authenticate(String name, String password) {
    return findByName(name).filter(account -> account.passwordHash().endsWith(": " + password));
  }

  @Override
  public Account changePassword(String loginId, String password) {
    ada.changePassword("hash of: " + password);
    return ada;
  }
}
