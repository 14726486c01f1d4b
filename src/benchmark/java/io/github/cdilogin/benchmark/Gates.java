package io.github.cdilogin.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The limits of the figures, from {@code gates.properties}. */
final class Gates {

  /**
   * Options of the measured JVM. They disable escape analysis, which removes objects in some runs
   * and not in others, so that a figure is the same in each run.
   */
  static final String EVERY_OBJECT = "-XX:-DoEscapeAnalysis";

  private static final Path FILE = Path.of("src", "benchmark", "gates.properties");

  private final Properties values = new Properties();

  private Gates() {}

  static Gates read() throws IOException {
    Gates gates = new Gates();
    try (Reader file = Files.newBufferedReader(FILE)) {
      gates.values.load(file);
    }
    return gates;
  }

  /** Returns the limit of a figure. */
  double most(String gate) {
    String value = values.getProperty(gate);
    if (value == null) {
      throw new IllegalArgumentException(FILE + " has no line \"" + gate + " = ...\"");
    }
    return Double.parseDouble(value);
  }

  /** Returns the limit of a figure whose measured value is in the file: 5 % above it. */
  double landed(String gate) {
    return most(gate) * 1.05;
  }
}
