package quickstart.web;

import io.github.cdilogin.testing.TestClient;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;

/** What a server would provide for injection. */
public class TestResources {

  @Produces
  @RequestScoped
  HttpServletRequest request(TestClient client) {
    return client.request();
  }

  /** The fakes override all that needs a database. */
  @Produces
  EntityManager noDatabase() {
    return null;
  }
}
