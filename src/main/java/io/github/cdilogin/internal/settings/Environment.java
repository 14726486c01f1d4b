package io.github.cdilogin.internal.settings;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The environment of the process, with names as MicroProfile Config derives them: what is neither a
 * letter nor a digit becomes an underscore, and all of it upper case.
 *
 * @param variables name and value
 */
record Environment(Map<String, String> variables) implements Source {

  static Environment ofThisProcess() {
    return new Environment(System.getenv());
  }

  @Override
  public String title(String name) {
    return "environment variable";
  }

  @Override
  public @Nullable String value(String name) {
    return variables.get(name);
  }

  @Override
  public Stream<String> names() {
    return variables.keySet().stream();
  }

  @Override
  public String spelled(String key) {
    return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
