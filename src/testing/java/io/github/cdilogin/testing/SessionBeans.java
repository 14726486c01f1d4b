package io.github.cdilogin.testing;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The session-scoped beans of one {@link TestSession}. */
final class SessionBeans {

  private final Map<Contextual<?>, BeanInstance<?>> instances = new LinkedHashMap<>();

  <T> T create(Contextual<T> bean, CreationalContext<T> creation) {
    T instance = bean.create(creation);
    instances.put(bean, new BeanInstance<>(bean, instance, creation));
    return instance;
  }

  @SuppressWarnings("unchecked") // create() stores the instance under its bean.
  <T> @Nullable T get(Contextual<T> bean) {
    BeanInstance<T> present = (BeanInstance<T>) instances.get(bean);
    return present == null ? null : present.instance;
  }

  void destroy(Contextual<?> bean) {
    BeanInstance<?> present = instances.remove(bean);
    if (present != null) {
      present.destroy();
    }
  }

  void destroyAll() {
    List.copyOf(instances.keySet()).forEach(this::destroy);
  }

  private record BeanInstance<T>(Contextual<T> bean, T instance, CreationalContext<T> creation) {
    void destroy() {
      bean.destroy(instance, creation);
    }
  }
}
