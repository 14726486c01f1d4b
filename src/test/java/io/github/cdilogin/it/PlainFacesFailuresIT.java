package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The failures of an application without a component library. */
class PlainFacesFailuresIT extends FacesFailuresContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named("failures-plain", Map.of()).build();
  }
}
