package io.github.cdilogin.internal.settings;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All places where settings may stand outside of the code; the first that has a value wins. */
public final class Sources {

  private final List<Source> inOrder;

  Sources(List<Source> inOrder) {
    this.inOrder = List.copyOf(inOrder);
  }

  /**
   * What there is without a servlet context.
   *
   * @return MicroProfile Config if it is there, system properties, environment
   */
  public static Sources ofThisProcess() {
    List<Source> sources = new ArrayList<>();
    microProfileConfig().ifPresent(sources::add);
    sources.add(new SystemProperties());
    sources.add(Environment.ofThisProcess());
    return new Sources(sources);
  }

  /**
   * Context parameters alone.
   *
   * @param context has them
   * @return a single source
   */
  public static Sources of(ServletContext context) {
    return new Sources(List.of(new ContextParameters(context)));
  }

  /**
   * These, and what to ask where they have nothing.
   *
   * @param others come after these
   * @return both
   */
  public Sources then(Sources others) {
    return new Sources(Stream.concat(inOrder.stream(), others.inOrder.stream()).toList());
  }

  List<Source> inOrder() {
    return inOrder;
  }

  /**
   * The value that counts.
   *
   * @param key its key
   * @return the first that is not blank
   */
  public Optional<Found> find(String key) {
    for (Source source : inOrder) {
      String name = source.spelled(key);
      String value = source.value(name);
      if (value != null && !value.isBlank()) {
        return Optional.of(new Found(name, source.title(name), value.strip()));
      }
    }
    return Optional.empty();
  }

  /**
   * Names that nobody will ask for, though they begin as those that are asked for.
   *
   * @param prefix what keys begin with
   * @param known all of them
   * @return each once, with the source that would win
   */
  public Collection<Unknown> unknown(String prefix, Collection<String> known) {
    Map<String, Unknown> found = new LinkedHashMap<>();
    for (Source source : inOrder) {
      List<String> spelled = known.stream().map(source::spelled).toList();
      String beginning = source.spelled(prefix);
      source
          .names()
          .filter(name -> name.startsWith(beginning) && !spelled.contains(name))
          .sorted()
          .forEach(
              name ->
                  found.computeIfAbsent(
                      name, unknown -> Unknown.of(unknown, source.title(unknown), spelled)));
    }
    return found.values();
  }

  private static Optional<Source> microProfileConfig() {
    try {
      return Optional.of(MicroProfileConfig.ofThisApplication());
    } catch (LinkageError | IllegalStateException absent) {
      return Optional.empty();
    }
  }
}
