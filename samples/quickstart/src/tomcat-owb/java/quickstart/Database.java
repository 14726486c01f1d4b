package quickstart;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.Persistence;
import java.util.function.Function;

/** The one door to the database, where no server brings one: its own factory and transactions. */
@ApplicationScoped
class Database {

  private EntityManagerFactory factory;

  @PostConstruct
  void open() {
    factory = Persistence.createEntityManagerFactory("quickstart");
  }

  @PreDestroy
  void close() {
    factory.close();
  }

  <T> T read(Function<EntityManager, T> question) {
    try (EntityManager entities = factory.createEntityManager()) {
      return question.apply(entities);
    }
  }

  /** All of it happens, or none: an exception rolls back. */
  <T> T change(Function<EntityManager, T> work) {
    return read(entities -> inTransaction(entities, work));
  }

  private static <T> T inTransaction(EntityManager entities, Function<EntityManager, T> work) {
    EntityTransaction transaction = entities.getTransaction();
    transaction.begin();
    try {
      T result = work.apply(entities);
      transaction.commit();
      return result;
    } finally {
      if (transaction.isActive()) {
        transaction.rollback();
      }
    }
  }
}
