package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Pages whose state travels with them. */
class ClientStateIT extends PostedStateContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return ScopesApplication.withState("client");
  }
}
