package quickstart.database;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * The database on a Jakarta EE server, which brings pool and transactions. The folder is the
 * setting {@code quickstart.data} of MicroProfile Config; the syntax is Payara's.
 */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/quickstart",
    className = "org.h2.jdbcx.JdbcDataSource",
    url = "jdbc:h2:file:${MPCONFIG=quickstart.data}/quickstart")
class ServerDatabase {

  @Produces @PersistenceContext EntityManager entities;
}
