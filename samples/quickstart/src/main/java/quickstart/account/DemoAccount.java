package quickstart.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import quickstart.note.Note;

/** An account with two notes to try the application with. A real application deletes this class. */
@Named("demo")
@ApplicationScoped
@Transactional
public class DemoAccount {

  private static final String NAME = "ada";
  private static final String PASSWORD = "analytical-engine";

  @Inject Accounts accounts;
  @Inject EntityManager entities;
  @Inject Passwords passwords;

  /** Creates the account with the first start; later starts find it in the database. */
  void create(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (accounts.findByName(NAME).isEmpty()) {
      Account ada = new Account(NAME, passwords.hash(PASSWORD));
      entities.persist(ada);
      entities.persist(new Note(ada, "Ask Mr Babbage how many decimals the mill carries."));
      entities.persist(new Note(ada, "The engine might compose music, given a notation for it."));
    }
  }

  /** Whether the login page may show the password: only until it is changed. */
  public boolean isOffered() {
    return accounts
        .findByName(NAME)
        .filter(account -> account.getPasswordChanged() == null)
        .isPresent();
  }

  public String getName() {
    return NAME;
  }

  public String getPassword() {
    return PASSWORD;
  }
}
