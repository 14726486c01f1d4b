package quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A user to try the application with, and two notes. A product deletes this class. */
@Named("demo")
@ApplicationScoped
public class DemoData {

  private static final String NAME = "ada";
  private static final String PASSWORD = "analytical-engine";

  @Inject Database database;

  void plant(@Observes @Initialized(ApplicationScoped.class) Object start) {
    Account ada = new Account(NAME, Passwords.hash(PASSWORD));
    database.change(
        entities -> {
          entities.persist(ada);
          entities.persist(new Note(ada, "Ask Mr Babbage how many decimals the mill carries."));
          entities.persist(
              new Note(ada, "The engine might compose music, if somebody wrote it down."));
          return ada;
        });
  }

  public String getName() {
    return NAME;
  }

  public String getPassword() {
    return PASSWORD;
  }
}
