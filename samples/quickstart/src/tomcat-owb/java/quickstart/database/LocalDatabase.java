package quickstart.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Objects;
import org.h2.jdbcx.JdbcDataSource;

/** The database without a Jakarta EE server. It replaces {@code ServerDatabase}. */
@Alternative
@Priority(1)
@ApplicationScoped
class LocalDatabase {

  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  private EntityManagerFactory factory;

  @PostConstruct
  void open() {
    factory =
        Persistence.createEntityManagerFactory(
            "quickstart",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource()));
  }

  @PreDestroy
  void close() {
    factory.close();
  }

  /** The entity manager of the transaction that the calling thread is in. */
  @Produces
  EntityManager entityManager() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> call(method, arguments));
  }

  /** Begins a transaction, unless the calling thread is in one. */
  boolean begin() {
    if (current.get() != null) {
      return false;
    }
    EntityManager entities = factory.createEntityManager();
    entities.getTransaction().begin();
    current.set(entities);
    return true;
  }

  void end(boolean commit) {
    try (EntityManager entities = current.get()) {
      current.remove();
      if (commit) {
        entities.getTransaction().commit();
      } else {
        entities.getTransaction().rollback();
      }
    }
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(
          Objects.requireNonNull(current.get(), "no transaction in this thread"), arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static JdbcDataSource dataSource() {
    String folder = Objects.requireNonNullElse(System.getenv("QUICKSTART_DATA"), "./data");
    JdbcDataSource source = new JdbcDataSource();
    source.setUrl("jdbc:h2:file:" + System.getProperty("quickstart.data", folder) + "/quickstart");
    return source;
  }
}
