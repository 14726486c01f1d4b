package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** One round of a benchmark: each of its methods in a JVM of its own, one after the other. */
final class JmhRound {

  private static final Path LOGS = Path.of("target", "benchmark");

  private JmhRound() {}

  /**
   * What one call costs.
   *
   * @param nanos time: the 5th percentile of many short iterations, since what disturbs a machine
   *     only ever adds
   * @param bytes what it allocates
   */
  record Cost(double nanos, double bytes) {

    static Cost of(RunResult result) {
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      return new Cost(result.getPrimaryResult().getStatistics().getPercentile(5), bytes.getScore());
    }
  }

  /**
   * Runs a round. A benchmark whose own check fails ends it with an exception.
   *
   * @param name of the log
   * @return the cost of each method, by the method's name
   */
  static Map<String, Cost> run(Class<?> benchmark, String name, String... jvmOptions)
      throws RunnerException {
    return new Runner(options(benchmark, log(name), jvmOptions))
        .run().stream().collect(toMap(result -> result.getPrimaryResult().getLabel(), Cost::of));
  }

  private static Options options(Class<?> benchmark, Path log, String... jvmOptions) {
    return new OptionsBuilder()
        .include("^" + benchmark.getName().replace(".", "\\.") + "\\.")
        .addProfiler(GCProfiler.class)
        .forks(1)
        .warmupIterations(20)
        .warmupTime(TimeValue.milliseconds(50))
        .measurementIterations(100)
        .measurementTime(TimeValue.milliseconds(10))
        .jvmArgs("-Xms256m", "-Xmx256m", "-Dslf4j.internal.verbosity=ERROR")
        .jvmArgsAppend(jvmOptions)
        .shouldFailOnError(true)
        .output(log.toString())
        .build();
  }

  private static Path log(String name) {
    try {
      return Files.createDirectories(LOGS).resolve("jmh-" + name + ".txt");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
