package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Faces keeps the state of views on the server. */
class FormsWithServerStateIT extends FormsOfAnotherLoginContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return keepingStateOn("server");
  }

  @Override
  String messageForTheNextUser(String view) {
    return view.startsWith("stateless") ? OTHER_LOGIN : PAGE_EXPIRED;
  }
}
