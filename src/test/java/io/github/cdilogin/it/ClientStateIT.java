package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pages whose state travels with them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClientStateIT extends PostedStateContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return ScopesApplication.withState("client");
  }
}
