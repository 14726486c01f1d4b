package io.github.cdilogin.it.tomcat;

import io.github.cdilogin.it.Loopback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Deploys a WAR by starting a Tomcat of its own for it. A deployment that fails throws an exception
 * with the server's log in its message, so that a test can assert what a developer would read.
 */
public final class TomcatContainer implements DeployableContainer<TomcatConfiguration> {
  private static final Path LOGS = Path.of("target", "tomcat-owb");

  /**
   * OpenWebBeans overlooks a jar without {@code beans.xml} if a well-known name such as {@code
   * /tomcat} is anywhere in its path, so the servers' folder must not be called that.
   */
  private static final Path SERVERS = Path.of("target", "owb-servers");

  private static final String OWN_CDI = "/WEB-INF/lib/openwebbeans-impl-.*\\.jar";

  private final Map<String, ServerProcess> servers = new ConcurrentHashMap<>();
  private TomcatConfiguration configuration;

  @Override
  public Class<TomcatConfiguration> getConfigurationClass() {
    return TomcatConfiguration.class;
  }

  @Override
  public void setup(TomcatConfiguration configuration) {
    this.configuration = configuration;
  }

  /** Ends what a test has left deployed. */
  @Override
  public void stop() {
    servers.values().forEach(ServerProcess::close);
    servers.clear();
  }

  /** Tests call the server as clients only, so no test runs there. */
  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Local");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
    String path = contextPath(archive);
    ServerProcess server = start(archive, path);
    try {
      HTTPContext address = new HTTPContext("127.0.0.1", server.awaitPort());
      servers.put(archive.getName(), server);
      return new ProtocolMetaData()
          .addContext(address.add(new Servlet("default", Loopback.encoded(path))));
    } catch (DeploymentException e) {
      server.close();
      throw e;
    }
  }

  @Override
  public void undeploy(Archive<?> archive) {
    ServerProcess server = servers.remove(archive.getName());
    if (server != null) {
      server.close();
    }
  }

  private ServerProcess start(Archive<?> archive, String contextPath) throws DeploymentException {
    try {
      Files.createDirectories(LOGS);
      Files.createDirectories(SERVERS);
      Path folder = Files.createTempDirectory(SERVERS.toAbsolutePath(), "server");
      Path war = Files.createDirectory(folder.resolve("webapps")).resolve("application.war");
      complete(archive).as(ZipExporter.class).exportTo(war.toFile());
      Path log = LOGS.resolve(Loopback.encoded(archive.getName()) + ".log");
      return ServerProcess.start(
          configuration.serverJars(), folder, war, Loopback.encoded(contextPath), log);
    } catch (IOException e) {
      throw new DeploymentException("Cannot start a server for " + archive.getName(), e);
    }
  }

  /**
   * Adds what every application here needs, unless the WAR brings an OpenWebBeans of its own: such
   * a WAR is taken as it is, so that a test can leave Faces out. The test's own archive stays as it
   * is, since it may be deployed again.
   */
  private Archive<?> complete(Archive<?> archive) throws DeploymentException {
    if (!(archive instanceof WebArchive)) {
      throw new DeploymentException("Tomcat deploys a WAR, not " + archive);
    }
    boolean complete = !archive.getContent(Filters.include(OWN_CDI)).isEmpty();
    return complete
        ? archive
        : archive
            .shallowCopy()
            .as(WebArchive.class)
            .addAsLibraries(configuration.applicationJars());
  }

  private static String contextPath(Archive<?> archive) {
    String name = archive.getName().replaceFirst("\\.war$", "");
    return name.equals("ROOT") ? "" : "/" + name;
  }
}
