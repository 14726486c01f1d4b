package io.github.cdilogin;

import jakarta.enterprise.inject.spi.Bean;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The application's beans of the types that one may register. */
final class RegisteredBeans {

  private final Map<Class<?>, Set<Bean<?>>> beans = new HashMap<>();

  /** A bean may be told of several times: containers fire more than one event for some. */
  void add(Class<?> type, Bean<?> bean) {
    beans.computeIfAbsent(type, any -> new LinkedHashSet<>()).add(bean);
  }

  Set<Bean<?>> of(Class<?> type) {
    return beans.getOrDefault(type, Set.of());
  }
}
