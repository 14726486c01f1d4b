package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;

import io.github.cdilogin.benchmark.JmhRound.Cost;
import java.io.File;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** The CDI containers that are compared. Both are on this process' class path. */
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
   * @return the cost of each method, by the method's name
   */
  Map<String, Cost> round(Class<?> benchmark, String name, String... jvmOptions)
      throws RunnerException {
    String classPath = System.getProperty(CLASS_PATH);
    // JMH gives its forks this property as their class path.
    System.setProperty(CLASS_PATH, alone(classPath));
    try {
      return JmhRound.run(benchmark, this + "-" + name, jvmOptions);
    } finally {
      System.setProperty(CLASS_PATH, classPath);
    }
  }

  /** A class path with this container and no other. */
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
