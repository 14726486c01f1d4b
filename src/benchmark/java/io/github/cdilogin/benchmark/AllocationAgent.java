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
import jdk.jfr.Recording;

/**
 * Sits in the server's process and reports what the threads that serve requests have allocated: a
 * line of answer for each line of question. It touches no request, and what it allocates itself
 * counts for its own thread. When no client is left, it ends the server.
 */
public final class AllocationAgent {

  /** The question how many bytes each thread has allocated since it began. */
  static final String COUNT = "count";

  /** The request to note every object from now on, until a line comes with the file for them. */
  static final String RECORD = "record";

  /** What an answer begins with: other things are written there, too. */
  static final String ANSWER = "agent:";

  /** What the names of the threads begin with that serve requests. */
  static final String WORKERS = "http-thread-pool";

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private Recording recording;

  private AllocationAgent() {}

  /** For the JVM, before the server begins. */
  public static void premain(String options) {
    Thread agent = new Thread(() -> new AllocationAgent().serve(), "allocation-agent");
    agent.setDaemon(true);
    agent.start();
  }

  private void serve() {
    // Not System.out, which the server leads into its log.
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
        return count();
      case RECORD:
        recording = new Recording();
        // Every object is one, in a JVM that has no thread-local allocation buffers.
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

  private String count() {
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().startsWith(WORKERS))
        .mapToLong(ThreadInfo::getThreadId)
        .mapToObj(id -> id + "=" + threads.getThreadAllocatedBytes(id))
        .collect(joining(" "));
  }
}
