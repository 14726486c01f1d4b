package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The warning in a browser: Plain pages. */
class PlainExpiryWarningIT extends ExpiryWarningContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return PlaceApplication.plain(
        "expiry-warning-plain", Map.of("cdi-login.idle-timeout", "PT20M"));
  }
}
