package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

class OmniFacesEndedConversationsIT extends EndedConversationsContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return RefusalsApplication.named("ended-omnifaces").withOmniFaces().build();
  }
}
