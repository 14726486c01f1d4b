package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Faces keeps the state of views on the client. */
class FormsWithClientStateIT extends FormsOfAnotherLoginContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named(
            "forms-client",
            Map.of(
                "jakarta.faces.STATE_SAVING_METHOD",
                "client",
                "cdi-login.keep-session-at-logout",
                "true"))
        .build();
  }

  @Override
  String messageForTheNextUser(String view) {
    return OTHER_LOGIN;
  }
}
