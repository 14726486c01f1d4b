package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class PlainEndedConversationsIT extends EndedConversationsContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return RefusalsApplication.named("ended-plain").build();
  }
}
