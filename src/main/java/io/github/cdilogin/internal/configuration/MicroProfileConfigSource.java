package io.github.cdilogin.internal.configuration;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Config, which is an optional library: a caller has to expect that this class cannot
 * be linked.
 *
 * @param config knows all
 */
record MicroProfileConfigSource(Config config) implements SettingSource {

  /**
   * That of the application whose class loader the thread has.
   *
   * @throws LinkageError if its API is not there
   * @throws IllegalStateException if there is no implementation
   */
  static SettingSource ofThisApplication() {
    return new MicroProfileConfigSource(ConfigProvider.getConfig());
  }

  /** With the source behind it, because an application may have many. */
  @Override
  public String title(String name) {
    String source = config.getConfigValue(name).getSourceName();
    return source == null ? "MicroProfile Config" : "MicroProfile Config, " + source;
  }

  @Override
  public @Nullable String value(String name) {
    return config.getOptionalValue(name, String.class).orElse(null);
  }

  /** A source of an application may have values and keep their names to itself. */
  @Override
  public boolean isEnumerable() {
    return false;
  }

  @Override
  public Stream<String> names() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
  }
}
