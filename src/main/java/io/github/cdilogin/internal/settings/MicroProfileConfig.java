package io.github.cdilogin.internal.settings;

import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * MicroProfile Config of this application, which is an optional library: only {@link #present()}
 * may be called from outside.
 *
 * @param config knows all
 */
record MicroProfileConfig(Config config) implements Source {

  /** If both its API and an implementation are there. */
  static Optional<Source> present() {
    try {
      return Optional.of(new MicroProfileConfig(ConfigProvider.getConfig()));
    } catch (LinkageError | IllegalStateException absent) {
      return Optional.empty();
    }
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

  @Override
  public Stream<String> names() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
  }
}
