package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Faces keeps the state of views on the client. */
class FormsWithClientStateIT extends FormsOfAnotherLoginContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return keepingStateOn("client");
  }

  @Override
  String messageForTheNextUser(String view) {
    return OTHER_LOGIN;
  }
}
