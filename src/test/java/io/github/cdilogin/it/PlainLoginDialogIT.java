package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Login in place on plain pages with a strict Content-Security-Policy. */
class PlainLoginDialogIT extends LoginDialogContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return PlaceApplication.plain("login-in-place-plain", Map.of());
  }
}
