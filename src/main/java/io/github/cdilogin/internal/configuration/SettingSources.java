package io.github.cdilogin.internal.configuration;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sources of external settings. The first source with a value wins. */
public final class SettingSources {

  private final List<SettingSource> inOrder;

  SettingSources(List<SettingSource> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /**
   * Returns the sources that need no servlet context.
   *
   * @return MicroProfile Config if it is present, system properties, environment
   */
  public static SettingSources ofThisProcess() {
    List<SettingSource> sources = new ArrayList<>();
    microProfileConfig().ifPresent(sources::add);
    sources.add(new SystemPropertySource());
    sources.add(EnvironmentSource.ofThisProcess());
    return new SettingSources(sources);
  }

  /**
   * Returns the context parameters.
   *
   * @param context the servlet context
   * @return a single source
   */
  public static SettingSources of(ServletContext context) {
    return new SettingSources(List.of(new ContextParameterSource(context)));
  }

  /**
   * Returns these sources, followed by others.
   *
   * @param others the sources after these
   * @return all sources
   */
  public SettingSources then(SettingSources others) {
    return new SettingSources(Stream.concat(inOrder.stream(), others.inOrder.stream()).toList());
  }

  List<SettingSource> inOrder() {
    return inOrder;
  }

  /**
   * Checks whether there may be a setting, so that usually no values have to be read.
   *
   * @param prefix the prefix of the keys
   * @return {@code false} if no source has a name with this prefix
   */
  public boolean mayHave(String prefix) {
    for (SettingSource source : inOrder) {
      String spelledPrefix = source.spelled(prefix);
      if (!source.isEnumerable()
          || source.names().anyMatch(name -> name.startsWith(spelledPrefix))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the value of a setting.
   *
   * @param key the key
   * @return the first value that is not blank
   */
  public Optional<SettingValue> find(String key) {
    for (SettingSource source : inOrder) {
      String name = source.spelled(key);
      String value = source.value(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(new SettingValue(name, source.title(name), value.strip()));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns names with the prefix that are not settings.
   *
   * @param prefix the prefix of the keys
   * @param known the keys of all settings
   * @return each name once, with the first source that has it
   */
  public Collection<UnknownSetting> unknown(String prefix, Collection<String> known) {
    Map<String, UnknownSetting> found = new LinkedHashMap<>();
    for (SettingSource source : inOrder) {
      List<String> spelled = known.stream().map(source::spelled).toList();
      String spelledPrefix = source.spelled(prefix);
      source
          .names()
          .filter(name -> name.startsWith(spelledPrefix) && !spelled.contains(name))
          .sorted()
          .forEach(
              name ->
                  found.computeIfAbsent(
                      name, unknown -> UnknownSetting.of(unknown, source.title(unknown), spelled)));
    }
    return found.values();
  }

  private static Optional<SettingSource> microProfileConfig() {
    try {
      return Optional.of(MicroProfileConfigSource.ofThisApplication());
    } catch (LinkageError | IllegalStateException absent) {
      return Optional.empty();
    }
  }
}
