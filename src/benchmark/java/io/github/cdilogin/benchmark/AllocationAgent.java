package io.github.cdilogin.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import jdk.jfr.Recording;

/**
 * Runs in the process of the server and reports the allocations of request threads: one line of
 * output for each line of input. Its allocations belong to its own thread. It stops the server when
 * the input ends.
 */
public final class AllocationAgent {

  /** The command that reports the allocated bytes of each thread. */
  static final String COUNT = "count";

  /** The command that reports the processor time of each thread, in nanoseconds. */
  static final String TIME = "time";

  /** The command that records objects, until a line with the file for them follows. */
  static final String RECORD = "record";

  /** The prefix of a reply, because the stream has other lines, too. */
  static final String ANSWER = "agent:";

  /** The prefix of the names of request threads. */
  static final String WORKERS = "http-thread-pool";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private Recording recording;

  private AllocationAgent() {}

  /** Called by the JVM before the server starts. */
  public static void premain(String options) {
    Thread agent = new Thread(() -> new AllocationAgent().serve(), "allocation-agent");
    agent.setDaemon(true);
    agent.start();
  }

  private void serve() {
    // Not System.out, which the server redirects to its log.
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, US_ASCII)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.println(ANSWER + answer(line));
      }
    } catch (IOException broken) {
      broken.printStackTrace();
    } finally {
      Runtime.getRuntime().halt(0);
    }
  }

  private String answer(String question) throws IOException {
    switch (question) {
      case COUNT:
        return ofEachWorker(threads::getThreadAllocatedBytes);
      case TIME:
        return ofEachWorker(threads::getThreadCpuTime);
      case RECORD:
        recording = new Recording();
        // Without thread-local allocation buffers, each object causes such an event.
        recording.enable("jdk.ObjectAllocationOutsideTLAB").withStackTrace();
        recording.start();
        return "";
      default:
        recording.stop();
        recording.dump(Path.of(question));
        recording.close();
        return "";
    }
  }

  private String ofEachWorker(LongUnaryOperator figure) {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().startsWith(WORKERS))
        .mapToLong(ThreadInfo::getThreadId)
        .mapToObj(id -> id + "=" + figure.applyAsLong(id))
        .collect(joining(" "));
  }
}
