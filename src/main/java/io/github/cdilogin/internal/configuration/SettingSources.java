package io.github.cdilogin.internal.configuration;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All places where settings may stand outside of the code; the first that has a value wins. */
public final class SettingSources {

  private final List<SettingSource> inOrder;

  SettingSources(List<SettingSource> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /**
   * What there is without a servlet context.
   *
   * @return MicroProfile Config if it is there, system properties, environment
   */
  public static SettingSources ofThisProcess() {
    List<SettingSource> sources = new ArrayList<>();
    microProfileConfig().ifPresent(sources::add);
    sources.add(new SystemPropertySource());
    sources.add(EnvironmentSource.ofThisProcess());
    return new SettingSources(sources);
  }

  /**
   * Context parameters alone.
   *
   * @param context has them
   * @return a single source
   */
  public static SettingSources of(ServletContext context) {
    return new SettingSources(List.of(new ContextParameterSource(context)));
  }

  /**
   * These, and what to ask where they have nothing.
   *
   * @param others come after these
   * @return both
   */
  public SettingSources then(SettingSources others) {
    return new SettingSources(Stream.concat(inOrder.stream(), others.inOrder.stream()).toList());
  }

  List<SettingSource> inOrder() {
    return inOrder;
  }

  /**
   * Whether there may be a setting: mostly there is none, and nothing else has to be read.
   *
   * @param prefix what keys begin with
   * @return {@code false} if there is no such name
   */
  public boolean mayHave(String prefix) {
    for (SettingSource source : inOrder) {
      String beginning = source.spelled(prefix);
      if (!source.isEnumerable() || source.names().anyMatch(name -> name.startsWith(beginning))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The value that counts.
   *
   * @param key its key
   * @return the first that is not blank
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
   * Names with the prefix that are not known.
   *
   * @param prefix what keys begin with
   * @param known all of them
   * @return each once, with the source that would win
   */
  public Collection<UnknownSetting> unknown(String prefix, Collection<String> known) {
    Map<String, UnknownSetting> found = new LinkedHashMap<>();
    for (SettingSource source : inOrder) {
      List<String> spelled = known.stream().map(source::spelled).toList();
      String beginning = source.spelled(prefix);
      source
          .names()
          .filter(name -> name.startsWith(beginning) && !spelled.contains(name))
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
