package io.github.cdilogin.internal.event;

import io.github.cdilogin.LoginEvent;
import jakarta.enterprise.inject.Any;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** The types of events that the application observes. Complete after the start. */
public final class ObservedEventTypes {

  private static final Set<Annotation> ANY = Set.of(Any.Literal.INSTANCE);

  private final Set<Class<?>> kinds = new HashSet<>();

  /**
   * Adds the event type of an observer method: a type of the library, {@link LoginEvent}, or a
   * supertype. Events of the library have no qualifiers, so observers with qualifiers are ignored,
   * such as the many observers of {@code @Initialized(...) Object} in servers.
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
    // A type variable matches every event. The events of the library have no type arguments.
    return !(observed instanceof ParameterizedType);
  }
}
