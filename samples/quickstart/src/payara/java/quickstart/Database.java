package quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** The one door to the database, on a Jakarta EE server: its data source and its transactions. */
@ApplicationScoped
class Database {

  @PersistenceContext EntityManager entities;

  @Transactional
  <T> T read(Function<EntityManager, T> question) {
    return question.apply(entities);
  }

  /** All of it happens, or none: an exception rolls back. */
  @Transactional
  <T> T change(Function<EntityManager, T> work) {
    return work.apply(entities);
  }
}
