package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The client keeps the state of the views. */
class TypedInputWithClientStateIT extends TypedInputContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return TypedInputApplication.named("input-client", "jakarta.faces.STATE_SAVING_METHOD=client");
  }
}
