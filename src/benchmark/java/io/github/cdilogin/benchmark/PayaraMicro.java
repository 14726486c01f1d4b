package io.github.cdilogin.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * A Payara Micro on loopback with an {@link AllocationAgent}. It stops when this process ends,
 * because the agent watches the pipe between them.
 */
final class PayaraMicro implements AutoCloseable {

  private static final int STOP_SECONDS = 20;
  private static final String PORT = System.getProperty("payara.port");

  private final Process process;
  private final PrintStream questions;
  private final BufferedReader answers;

  private PayaraMicro(Process process) {
    this.process = process;
    this.questions = new PrintStream(process.getOutputStream(), true, US_ASCII);
    this.answers = process.inputReader(US_ASCII);
  }

  /** Starts a server with its log in this folder. */
  static PayaraMicro start(Path folder, List<Path> wars, List<String> jvmOptions)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-Djava.net.preferIPv4Stack=true"));
    command.add("-javaagent:" + agent(folder));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", System.getProperty("payara.microJar"), "--port", PORT));
    command.addAll(List.of("--prebootcommandfile", System.getProperty("payara.preboot")));
    command.addAll(List.of("--nohazelcast", "--nohostaware", "--disablephonehome"));
    wars.forEach(war -> command.addAll(List.of("--deploy", war.toString())));
    return new PayaraMicro(
        new ProcessBuilder(command).redirectError(folder.resolve("server.log").toFile()).start());
  }

  String url() {
    return "http://127.0.0.1:" + PORT;
  }

  boolean runs() {
    return process.isAlive();
  }

  /** Returns the bytes that each request thread has allocated since its start, by thread id. */
  Map<String, Long> allocated() throws IOException {
    return ofEachWorker(AllocationAgent.COUNT);
  }

  /** Returns the processor time that each request thread has used, in nanoseconds. */
  Map<String, Long> used() throws IOException {
    return ofEachWorker(AllocationAgent.TIME);
  }

  private Map<String, Long> ofEachWorker(String figure) throws IOException {
    return Arrays.stream(ask(figure).split(" "))
        .map(thread -> thread.split("="))
        .collect(toMap(thread -> thread[0], thread -> Long.valueOf(thread[1])));
  }

  /** Starts the recording of objects. */
  void record() throws IOException {
    ask(AllocationAgent.RECORD);
  }

  /** Stops the recording, and writes it. */
  void dump(Path file) throws IOException {
    ask(file.toString());
  }

  /** Stops the server, by force after a timeout. */
  @Override
  public void close() throws InterruptedException {
    process.toHandle().destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }

  private String ask(String question) throws IOException {
    questions.println(question);
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(AllocationAgent.ANSWER)) {
        return line.substring(AllocationAgent.ANSWER.length());
      }
    }
    throw new IOException("The server ended");
  }

  private static Path agent(Path folder) {
    Path jar = folder.resolve("allocation-agent.jar");
    ShrinkWrap.create(JavaArchive.class)
        .addClass(AllocationAgent.class)
        .setManifest(new StringAsset("Premain-Class: " + AllocationAgent.class.getName() + "\n"))
        .as(ZipExporter.class)
        .exportTo(jar.toFile(), true);
    return jar;
  }
}
