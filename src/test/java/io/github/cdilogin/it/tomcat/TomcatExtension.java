package io.github.cdilogin.it.tomcat;

import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Makes {@link TomcatContainer} known to Arquillian. */
public final class TomcatExtension implements LoadableExtension {
  @Override
  public void register(ExtensionBuilder builder) {
    builder.service(DeployableContainer.class, TomcatContainer.class);
  }
}
