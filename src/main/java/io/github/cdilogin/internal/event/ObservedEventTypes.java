package io.github.cdilogin.internal.event;

import io.github.cdilogin.LoginEvent;
import jakarta.enterprise.inject.Any;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** The events that the application observes, known when it has started. */
public final class ObservedEventTypes {

  private static final Set<Annotation> ANY = Set.of(Any.Literal.INSTANCE);

  private final Set<Class<?>> kinds = new HashSet<>();

  /**
   * Notes the event type of an observer method: one of the library, {@link LoginEvent}, or a wider
   * one. Events of the library have no qualifiers; servers have many observers of
   * {@code @Initialized(...) Object}, which get none of them.
   */
  public void add(Type observed, Set<Annotation> qualifiers) {
    if (ANY.containsAll(qualifiers)) {
      LoginEvents.KINDS.stream().filter(kind -> covers(observed, kind)).forEach(kinds::add);
    }
  }

  public Set<Class<?>> kinds() {
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
