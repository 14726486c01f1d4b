package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;

import io.github.cdilogin.benchmark.JmhRound.Cost;
import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** The CDI containers to compare. Both are on the class path of this process. */
enum CdiContainer {
  WELD("weld-"),
  OPENWEBBEANS("openwebbeans-");

  private static final String CLASS_PATH = "java.class.path";

  private final String jars;

  CdiContainer(String jars) {
    this.jars = jars;
  }

  /**
   * Runs a round of a benchmark on this container.
   *
   * @return the cost of each method, by its name
   */
  Map<String, Cost> round(Class<?> benchmark, String name, String... jvmOptions)
      throws RunnerException {
    String classPath = System.getProperty(CLASS_PATH);
    // JMH passes this property to its forks as the class path.
    System.setProperty(CLASS_PATH, alone(classPath));
    try {
      return JmhRound.run(benchmark, this + "-" + name, jvmOptions);
    } finally {
      System.setProperty(CLASS_PATH, classPath);
    }
  }

  /** Returns a class path with this container only. */
  String alone(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .filter(
            entry -> Arrays.stream(values()).noneMatch(other -> other != this && other.in(entry)))
        .collect(joining(File.pathSeparator));
  }

  private boolean in(String entry) {
    return new File(entry).getName().startsWith(jars);
  }
}
