package io.github.cdilogin.it;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The way back in an application without a component library. */
class PlainWayBackIT extends WayBackContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return WayApplication.named("way");
  }
}
