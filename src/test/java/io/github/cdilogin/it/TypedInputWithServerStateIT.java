package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The server keeps the state of the views. */
class TypedInputWithServerStateIT extends TypedInputContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return TypedInputApplication.named("input-server", "jakarta.faces.STATE_SAVING_METHOD=server");
  }
}
