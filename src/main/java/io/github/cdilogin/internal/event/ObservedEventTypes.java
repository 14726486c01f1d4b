package io.github.cdilogin.internal.event;

import io.github.cdilogin.LoginEvent;
import jakarta.enterprise.inject.Any;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;

/** Which of our events somebody observes. That is settled when the application starts. */
public final class ObservedEventTypes {

  private static final Set<Annotation> ANY = Set.of(Any.Literal.INSTANCE);

  private final Set<Class<?>> kinds = new HashSet<>();

  /**
   * Notes what an observer method names: one of ours, {@link LoginEvent}, or wider. Our events have
   * no qualifiers; servers have many an observer of {@code @Initialized(...) Object}, which never
   * hears one of ours.
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
