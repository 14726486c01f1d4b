package io.github.cdilogin;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells observers. Which events are observed is settled when the application starts, so it is found
 * out once per kind; what nobody observes costs nothing.
 */
final class LoginEvents {

  private final BeanManager beans;
  private final Map<Class<?>, Boolean> observed = new ConcurrentHashMap<>();

  LoginEvents(BeanManager beans) {
    this.beans = beans;
  }

  /** Whether it is worth making such an event; {@code true} until one of its kind was fired. */
  boolean observed(Class<? extends LoginEvent> kind) {
    return observed.getOrDefault(kind, true);
  }

  void fire(LoginEvent event) {
    if (observed.computeIfAbsent(event.getClass(), kind -> isObserved(event))) {
      beans.getEvent().fire(event);
    }
  }

  private boolean isObserved(LoginEvent event) {
    return !beans.resolveObserverMethods(event, Any.Literal.INSTANCE).isEmpty();
  }
}
