package io.github.cdilogin;

import jakarta.enterprise.inject.Any;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of our events somebody observes. That is settled when the application starts. */
final class ObservedEventTypes {

  private static final List<Class<?>> ALL = List.of(LoginEvent.class.getPermittedSubclasses());

  private static final Set<Annotation> ANY = Set.of(Any.Literal.INSTANCE);

  private final Set<Class<?>> kinds = new HashSet<>();

  /**
   * Notes what an observer method names: one of ours, {@link LoginEvent}, or wider. Our events have
   * no qualifiers; servers have many an observer of {@code @Initialized(...) Object}, which never
   * hears one of ours.
   */
  void add(Type observed, Set<Annotation> qualifiers) {
    if (ANY.containsAll(qualifiers)) {
      ALL.stream().filter(kind -> covers(observed, kind)).forEach(kinds::add);
    }
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
