package io.github.cdilogin.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.it.tomcat.TomcatConfiguration;
import io.github.cdilogin.it.tomcat.TomcatContainer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** What the log of the server contains when an application cannot be deployed. */
final class FailedDeployment {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private FailedDeployment() {}

  static String logOf(Archive<?> application) throws IOException, InterruptedException {
    return Stack.PAYARA.isCurrent() ? payara(application) : tomcat(application);
  }

  private static String tomcat(Archive<?> application) {
    TomcatContainer container = new TomcatContainer();
    container.setup(new TomcatConfiguration());
    try {
      container.deploy(application);
      throw new AssertionError("deployed");
    } catch (DeploymentException failure) {
      return failure.getMessage();
    } finally {
      container.stop();
    }
  }

  /** Arquillian's adapter takes a Payara Micro without the application for a success. */
  private static String payara(Archive<?> application) throws IOException, InterruptedException {
    Path file = Files.createTempFile("failing", application.getName());
    application.as(ZipExporter.class).exportTo(file.toFile(), true);
    Process server = start(file);
    try {
      return CompletableFuture.supplyAsync(() -> logUntilReady(server))
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failure) {
      throw new AssertionError("The server is not ready", failure);
    } finally {
      server.destroy();
      server.waitFor();
      Files.delete(file);
    }
  }

  private static Process start(Path application) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            System.getProperty("server.compilation"),
            "-XX:+UseSerialGC",
            "-jar",
            System.getProperty("payara.microJar"),
            "--deploy",
            application.toString(),
            "--port",
            System.getProperty("payara.port"),
            "--nohazelcast",
            "--nohostaware",
            "--disablephonehome",
            "--prebootcommandfile",
            System.getProperty("payara.preboot"))
        .redirectErrorStream(true)
        .start();
  }

  private static String logUntilReady(Process server) {
    BufferedReader output =
        new BufferedReader(new InputStreamReader(server.getInputStream(), UTF_8));
    StringBuilder log = new StringBuilder();
    List<String> ends = List.of(" ready in ", "JVM stopped");
    output
        .lines()
        .peek(line -> log.append(line).append('\n'))
        .anyMatch(line -> ends.stream().anyMatch(line::contains));
    return log.toString();
  }
}
