package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Pages of an application in a real browser: OmniFaces. */
class OmniFacesBrowserIT extends FacesBrowserContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named("faces-omnifaces", Map.of()).withOmniFaces().build();
  }
}
