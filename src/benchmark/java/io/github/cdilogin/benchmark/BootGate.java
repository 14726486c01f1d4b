package io.github.cdilogin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Limits the cost of the start of a large application on Weld, compared with an empty interceptor
 * for the same guards. Each start has its own JVM, the two variants alternate, and the median of
 * each counts.
 */
class BootGate {

  private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 3);
  private static final int PATIENCE_SECONDS = 60;
  private static final String WITH_LIBRARY = "library";

  @Test
  void allocatesHardlyMore() throws IOException, InterruptedException {
    Path beans = ManyBeans.compile();
    long[] withouts = new long[ROUNDS];
    long[] withs = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      withouts[round] = boot(beans);
      withs[round] = boot(beans, WITH_LIBRARY);
    }
    long without = median(withouts);
    long with = median(withs);
    print(without, with);

    assertThat((double) with / without)
        .as("Bytes of a start with the library / with an empty interceptor, median of %d", ROUNDS)
        .isLessThanOrEqualTo(Gates.read().most("boot.bytes"));
  }

  private static long boot(Path beans, String... arguments)
      throws IOException, InterruptedException {
    Process start = new ProcessBuilder(command(beans, arguments)).redirectErrorStream(true).start();
    try {
      String output = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(start.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(output).isTrue();
      return bytes(output);
    } finally {
      start.destroyForcibly();
    }
  }

  private static List<String> command(Path beans, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(Gates.EVERY_OBJECT, "-Xms512m", "-Xmx512m"));
    command.addAll(List.of("-Dslf4j.internal.verbosity=ERROR", "-cp"));
    command.add(
        CdiContainer.WELD.alone(System.getProperty("java.class.path"))
            + File.pathSeparator
            + beans);
    command.add(Boot.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static long bytes(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith(Boot.ANSWER))
        .map(line -> Long.parseLong(line.substring(Boot.ANSWER.length())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No start: " + output));
  }

  private static long median(long... bytes) {
    Arrays.sort(bytes);
    return bytes[bytes.length / 2];
  }

  private static void print(long without, long with) {
    System.out.printf(
        Locale.ROOT,
        """

        | start with %d beans, median of %d | empty interceptor, MiB | library, MiB | library / empty |
        |---|---|---|---|
        | Weld | %.1f | %.1f | %.3f |
        """,
        ManyBeans.COUNT,
        ROUNDS,
        mebibytes(without),
        mebibytes(with),
        (double) with / without);
  }

  private static double mebibytes(long bytes) {
    return bytes / (1024.0 * 1024.0);
  }
}
