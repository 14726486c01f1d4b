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

/** One round of a benchmark: its methods run one after the other, each in its own JVM. */
final class JmhRound {

  private static final Path LOGS = Path.of("target", "benchmark");

  private JmhRound() {}

  /**
   * The cost of one call.
   *
   * @param nanos the time: the 5th percentile of many short iterations, because disturbances only
   *     add to it
   * @param bytes the allocated bytes
   */
  record Cost(double nanos, double bytes) {

    static Cost of(RunResult result) {
      Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
      return new Cost(result.getPrimaryResult().getStatistics().getPercentile(5), bytes.getScore());
    }
  }

  /**
   * Runs a round. If a check of the benchmark fails, throws an exception.
   *
   * @param name the name of the log
   * @return the cost of each method, by its name
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
