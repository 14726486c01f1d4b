package io.github.cdilogin.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The figures beyond which a build fails, as they stand in the file beside the benchmarks. */
final class Gates {

  /**
   * For the JVM that is measured. Its compiler leaves out objects that no other code sees: the same
   * code costs some 50 bytes more in one run and less in the next. Without that, every object
   * counts, and a figure is the same in each run.
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

  /** The most that a figure may be. */
  double most(String gate) {
    String value = values.getProperty(gate);
    if (value == null) {
      throw new IllegalArgumentException(FILE + " has no line \"" + gate + " = ...\"");
    }
    return Double.parseDouble(value);
  }

  /** The most that a figure may be which once was what stands in the file. */
  double landed(String gate) {
    return most(gate) * 1.05;
  }
}
