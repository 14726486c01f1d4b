package io.github.cdilogin.benchmark;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.util.Arrays;
import java.util.stream.Stream;

/** The CDI containers that are compared. Both are on this process' class path. */
enum CdiContainer {
  WELD("weld-"),
  OPENWEBBEANS("openwebbeans-");

  private final String jars;

  CdiContainer(String jars) {
    this.jars = jars;
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
