package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The failures of an application with OmniFaces and its handler of exceptions. */
class OmniFacesFailuresIT extends FacesFailuresContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named("failures-omni", Map.of()).withOmniFaces().build();
  }
}
