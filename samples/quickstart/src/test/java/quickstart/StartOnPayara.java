package quickstart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What {@code mvn -f samples/quickstart} ends in: the WAR on Payara Micro, on this machine only,
 * and one line with the address as soon as it answers. Ends with Maven, and takes the server along.
 */
public final class StartOnPayara {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int LINES_SHOWN = 60;

  private final int port;
  private final Path log;
  private final Process server;

  private StartOnPayara(int port, Path log, Process server) {
    this.port = port;
    this.log = log;
    this.server = server;
  }

  /**
   * Arguments: Payara Micro's jar, the WAR, the port, the file with the server's first commands.
   */
  public static void main(String... args) throws IOException, InterruptedException {
    Path jar = Path.of(args[0]);
    Path war = Path.of(args[1]);
    int port = Integer.parseInt(args[2]);
    failIfTaken(port);
    Path log = war.resolveSibling("payara.log");
    say("Starting Payara Micro on port " + port + "; what it says goes to " + log);
    Process server = start(command(jar, war, port, Path.of(args[3])), log);
    new StartOnPayara(port, log, server).attend();
  }

  private static void failIfTaken(int port) {
    try {
      new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    } catch (IOException taken) {
      throw new IllegalStateException(
          "Port " + port + " is taken; choose another one: -Dquickstart.port=8081", taken);
    }
  }

  /**
   * On this machine only; "--nocluster" is left out because it opens the port that "--nohazelcast"
   * closes.
   */
  private static List<String> command(Path jar, Path war, int port, Path firstCommands) {
    return List.of(
        ProcessHandle.current().info().command().orElse("java"),
        "-Xmx512m",
        "-Djava.net.preferIPv4Stack=true",
        "-Dh2.bindAddress=127.0.0.1",
        "-jar",
        jar.toString(),
        "--deploy",
        war.toString(),
        "--contextroot",
        "/",
        "--port",
        Integer.toString(port),
        "--prebootcommandfile",
        firstCommands.toString(),
        "--nohazelcast",
        "--nohostaware",
        "--disablephonehome");
  }

  private static Process start(List<String> command, Path log) throws IOException {
    Process server =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
    return server;
  }

  private static void end(Process server) {
    server.destroy();
    try {
      if (!server.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        server.destroyForcibly();
      }
    } catch (InterruptedException hurried) {
      server.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void attend() throws IOException, InterruptedException {
    awaitFirstPage();
    say("Open " + address() + " (user and password stand on the login page; Ctrl-C ends it)");
    int exit = server.waitFor();
    throw new IllegalStateException("Payara Micro has ended with " + exit + "\n" + lastWords());
  }

  private void awaitFirstPage() throws IOException, InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    boolean failed = false;
    while (!answers()) {
      if (failed || server.waitFor(250, TimeUnit.MILLISECONDS) || Instant.now().isAfter(deadline)) {
        end(server);
        throw new IllegalStateException("The application did not start.\n" + lastWords());
      }
      // Asked once more after that: the page may have come up in between.
      failed = hasDeployed();
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      HttpRequest frontPage =
          HttpRequest.newBuilder(address()).timeout(Duration.ofSeconds(30)).build();
      return HttpClient.newHttpClient().send(frontPage, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /** The server says so after each deployment, also after one that failed, and stays up. */
  private boolean hasDeployed() throws IOException {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.anyMatch(line -> line.contains("Payara Micro") && line.contains("ready in"));
    }
  }

  private URI address() {
    return URI.create("http://127.0.0.1:" + port + "/");
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
  }

  private static void say(String line) {
    System.out.println("[quickstart] " + line);
  }
}
