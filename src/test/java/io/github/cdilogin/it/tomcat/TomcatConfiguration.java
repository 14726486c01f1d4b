package io.github.cdilogin.it.tomcat;

import java.io.File;
import java.util.Arrays;
import org.jboss.arquillian.container.spi.ConfigurationException;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;

/** Where the build has put the jars; {@code arquillian.xml} does not configure it. */
public final class TomcatConfiguration implements ContainerConfiguration {
  private static final String SERVER = "tomcat.server.lib";
  private static final String APPLICATION = "tomcat.app.lib";

  @Override
  public void validate() throws ConfigurationException {
    serverJars();
    applicationJars();
  }

  /** What makes up the server. */
  File[] serverJars() {
    return jars(SERVER);
  }

  /** What a Tomcat user ships inside the WAR: OpenWebBeans, MyFaces and their APIs. */
  File[] applicationJars() {
    return jars(APPLICATION);
  }

  private static File[] jars(String property) {
    String folder = System.getProperty(property, "");
    File[] jars = new File(folder).listFiles((in, name) -> name.endsWith(".jar"));
    if (jars == null || jars.length == 0) {
      throw new ConfigurationException(
          "System property '%s' names no folder with jars: '%s'".formatted(property, folder));
    }
    Arrays.sort(jars);
    return jars;
  }
}
