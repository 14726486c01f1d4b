package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Faces keeps the state of views on the server. */
class FormsWithServerStateIT extends FormsOfAnotherLoginContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named(
            "forms-server",
            Map.of(
                "jakarta.faces.STATE_SAVING_METHOD",
                "server",
                "cdi-login.keep-session-at-logout",
                "true"))
        .build();
  }

  @Override
  String messageForTheNextUser(String view) {
    return view.startsWith("stateless") ? OTHER_LOGIN : PAGE_EXPIRED;
  }
}
