package io.github.cdilogin.it.tomcat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.util.stream.Collectors.joining;

import io.github.cdilogin.it.tomcat.server.TomcatServer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * A {@link TomcatServer} in a process of its own. It ends with this process, however that ends,
 * since it watches the pipe between them.
 */
final class ServerProcess implements AutoCloseable {
  private static final int START_SECONDS = 180;
  private static final int STOP_SECONDS = 10;

  /** One line an entry; the compiler that starts fastest, since no server lives for long. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xmx512m",
          System.getProperty("server.compilation"),
          "-XX:+UseSerialGC",
          "-Dfile.encoding=UTF-8",
          "-Djava.util.logging.SimpleFormatter.format=%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n");

  private final Process process;
  private final Path folder;
  private final Path logFile;
  private final StringBuffer log = new StringBuffer();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final Thread reader = new Thread(this::read, "server-output");

  private ServerProcess(Process process, Path folder, Path logFile) {
    this.process = process;
    this.folder = folder;
    this.logFile = logFile;
  }

  /**
   * Starts a server that has nothing but these jars and its own few classes on its class path.
   *
   * @param folder the server's own; deleted when the server ends
   * @param contextPath percent-encoded, since not every locale has each character
   */
  static ServerProcess start(
      File[] serverJars, Path folder, Path war, String contextPath, Path logFile)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath(serverJars, launcher(folder))));
    command.addAll(List.of(TomcatServer.class.getName(), folder.toString(), war.toString()));
    command.add(contextPath);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    ServerProcess server = new ServerProcess(process, folder, logFile);
    server.reader.start();
    return server;
  }

  /**
   * The few classes of ours that run there, and no other class of the tests; a jar, since
   * OpenWebBeans would look for beans in a folder of the server's class path.
   */
  private static File launcher(Path folder) {
    File launcher = folder.resolve("launcher.jar").toFile();
    ShrinkWrap.create(JavaArchive.class)
        .addPackage(TomcatServer.class.getPackage())
        .as(ZipExporter.class)
        .exportTo(launcher);
    return launcher;
  }

  private static String classPath(File[] serverJars, File launcher) {
    return Stream.concat(Arrays.stream(serverJars), Stream.of(launcher))
        .map(File::getAbsolutePath)
        .collect(joining(File.pathSeparator));
  }

  /** The port, once the application has started. */
  int awaitPort() throws DeploymentException {
    try {
      return port.get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new DeploymentException(
          "The application did not start; the server's log:\n" + log, e.getCause());
    } catch (TimeoutException e) {
      throw new DeploymentException(
          "The application did not start in " + START_SECONDS + " s; the server's log:\n" + log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeploymentException("Interrupted while the application started", e);
    }
  }

  /** Asks the server to stop, insists after a while, and removes its folder. */
  @Override
  public void close() {
    // Process.destroy would close the pipe too, and the last lines of the log would be lost.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      reader.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
      deleteFolder();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + folder, e);
    }
  }

  private void read() {
    try (BufferedReader output = process.inputReader(UTF_8);
        BufferedWriter file = Files.newBufferedWriter(logFile, UTF_8, CREATE, APPEND)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        log.append(line).append('\n');
        file.write(line);
        file.newLine();
        file.flush();
        lookForPort(line);
      }
      port.completeExceptionally(new IOException("The server ended"));
    } catch (IOException | NumberFormatException e) {
      port.completeExceptionally(e);
    }
  }

  private void lookForPort(String line) {
    if (line.startsWith(TomcatServer.READY)) {
      port.complete(Integer.valueOf(line.substring(TomcatServer.READY.length())));
    }
  }

  private void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
