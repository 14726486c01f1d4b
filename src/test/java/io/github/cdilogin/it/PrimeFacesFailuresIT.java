package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The failures of an application with PrimeFaces and its handler of exceptions. */
class PrimeFacesFailuresIT extends FacesFailuresContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named("failures-prime", Map.of()).withPrimeFaces().build();
  }
}
