package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The messages of an application without a component library. */
class PlainFlashMessagesIT extends FlashMessagesContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return application(FacesApplication.named("messages-plain", Map.of()));
  }
}
