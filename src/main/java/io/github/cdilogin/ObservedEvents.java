package io.github.cdilogin;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of our events somebody observes. That is settled when the application starts. */
final class ObservedEvents {

  private static final List<Class<?>> ALL = List.of(LoginEvent.class.getPermittedSubclasses());

  private final Set<Class<?>> kinds = new HashSet<>();

  /** Notes the type that an observer method names: one of ours, {@link LoginEvent}, or wider. */
  void add(Type observed) {
    ALL.stream().filter(kind -> covers(observed, kind)).forEach(kinds::add);
  }

  Set<Class<?>> kinds() {
    return Set.copyOf(kinds);
  }

  private static boolean covers(Type observed, Class<?> kind) {
    if (observed instanceof Class<?> type) {
      return type.isAssignableFrom(kind);
    }
    // A type variable may stand for anything; no event of ours has type arguments.
    return !(observed instanceof ParameterizedType);
  }
}
