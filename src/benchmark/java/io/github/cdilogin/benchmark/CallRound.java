package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.toMap;

import io.github.cdilogin.GuardedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * One round on one container: each variant of the call in a JVM of its own, one after the other.
 *
 * @param bare without an interceptor
 * @param intercepted with an empty one
 * @param guarded with the library's
 */
record CallRound(Cost bare, Cost intercepted, Cost guarded) {

  private static final Path LOGS = Path.of("target", "benchmark");
  private static final String CLASS_PATH = "java.class.path";

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

  /** Runs a round. A benchmark whose own check fails ends it with an exception. */
  static CallRound run(CdiContainer container, String name, String... jvmOptions)
      throws RunnerException {
    String classPath = System.getProperty(CLASS_PATH);
    // JMH gives its forks this property as their class path.
    System.setProperty(CLASS_PATH, container.alone(classPath));
    try {
      return of(new Runner(options(log(container, name), jvmOptions)).run());
    } finally {
      System.setProperty(CLASS_PATH, classPath);
    }
  }

  private static CallRound of(Collection<RunResult> results) {
    Map<String, Cost> costs =
        results.stream().collect(toMap(result -> result.getPrimaryResult().getLabel(), Cost::of));
    return new CallRound(costs.get("bare"), costs.get("intercepted"), costs.get("guarded"));
  }

  private static Options options(Path log, String... jvmOptions) {
    return new OptionsBuilder()
        .include(GuardedCall.class.getName())
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

  private static Path log(CdiContainer container, String name) {
    try {
      return Files.createDirectories(LOGS).resolve("jmh-" + container + "-" + name + ".txt");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
