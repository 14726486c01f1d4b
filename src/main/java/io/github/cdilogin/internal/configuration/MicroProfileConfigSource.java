package io.github.cdilogin.internal.configuration;

import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Config. The API is optional, so a caller has to catch {@code LinkageError}.
 *
 * @param config the configuration
 */
record MicroProfileConfigSource(Config config) implements SettingSource {

  /**
   * Returns the configuration of the application of the context class loader.
   *
   * @throws LinkageError if the API is missing
   * @throws IllegalStateException if there is no implementation
   */
  static SettingSource ofThisApplication() {
    return new MicroProfileConfigSource(ConfigProvider.getConfig());
  }

  /** Contains the name of the config source, because an application may have several. */
  @Override
  public String title(String name) {
    String source = config.getConfigValue(name).getSourceName();
    return source == null ? "MicroProfile Config" : "MicroProfile Config, " + source;
  }

  @Override
  public @Nullable String value(String name) {
    return config.getOptionalValue(name, String.class).orElse(null);
  }

  /** A config source need not list the names of its values. */
  @Override
  public boolean isEnumerable() {
    return false;
  }

  @Override
  public Stream<String> names() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
  }
}
