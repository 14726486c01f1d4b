package io.github.cdilogin.internal.settings;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/** An implementation of MicroProfile Config that is there until it is closed. */
public final class Resolver extends ConfigProviderResolver implements AutoCloseable {

  private final Map<String, String> values;

  public Resolver(Map<String, String> values) {
    this.values = values;
    setInstance(this);
  }

  @Override
  public void close() {
    setInstance(null);
  }

  @Override
  public Config getConfig() {
    return new MapConfig(values);
  }

  @Override
  public Config getConfig(ClassLoader loader) {
    return getConfig();
  }

  @Override
  public ConfigBuilder getBuilder() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void registerConfig(Config config, ClassLoader loader) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void releaseConfig(Config config) {
    throw new UnsupportedOperationException();
  }

  private record MapConfig(Map<String, String> values) implements Config {

    @Override
    public <T> T getValue(String name, Class<T> type) {
      return getOptionalValue(name, type).orElseThrow(NoSuchElementException::new);
    }

    @Override
    public ConfigValue getConfigValue(String name) {
      return new MapValue(name, values.get(name));
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
      return Optional.ofNullable(values.get(name)).map(type::cast);
    }

    @Override
    public Iterable<String> getPropertyNames() {
      return values.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
      return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
      return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      throw new IllegalArgumentException(type.getName());
    }
  }

  private record MapValue(String name, @Nullable String value) implements ConfigValue {

    @Override
    public String getName() {
      return name;
    }

    @Override
    public @Nullable String getValue() {
      return value;
    }

    @Override
    public @Nullable String getRawValue() {
      return value;
    }

    @Override
    public @Nullable String getSourceName() {
      return value == null ? null : "a map";
    }

    @Override
    public int getSourceOrdinal() {
      return 100;
    }
  }
}
