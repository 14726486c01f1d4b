package io.github.cdilogin.testing;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The session-scoped beans of one {@link TestSession}. */
final class SessionBeans {

  private final Map<Contextual<?>, Held<?>> held = new LinkedHashMap<>();

  <T> T create(Contextual<T> bean, CreationalContext<T> creation) {
    T instance = bean.create(creation);
    held.put(bean, new Held<>(bean, instance, creation));
    return instance;
  }

  @SuppressWarnings("unchecked") // Put there under the same bean.
  <T> @Nullable T get(Contextual<T> bean) {
    Held<T> present = (Held<T>) held.get(bean);
    return present == null ? null : present.instance;
  }

  void destroy(Contextual<?> bean) {
    Held<?> present = held.remove(bean);
    if (present != null) {
      present.destroy();
    }
  }

  void destroyAll() {
    List.copyOf(held.keySet()).forEach(this::destroy);
  }

  private record Held<T>(Contextual<T> bean, T instance, CreationalContext<T> creation) {
    void destroy() {
      bean.destroy(instance, creation);
    }
  }
}
