package io.github.cdilogin.internal.configuration;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The system properties of the JVM, for all applications in it. */
final class SystemPropertySource implements SettingSource {

  @Override
  public String title(String name) {
    return "system property";
  }

  @Override
  public @Nullable String value(String name) {
    return System.getProperty(name);
  }

  @Override
  public Stream<String> names() {
    return System.getProperties().stringPropertyNames().stream();
  }
}
