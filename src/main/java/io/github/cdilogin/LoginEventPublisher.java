package io.github.cdilogin;

import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;

/** Tells observers. What nobody observes costs nothing. */
final class LoginEventPublisher {

  private final BeanManager beans;
  private final Set<Class<?>> observed;

  LoginEventPublisher(BeanManager beans, Set<Class<?>> observed) {
    this.beans = beans;
    this.observed = observed;
  }

  /** Whether it is worth making such an event. */
  boolean observed(Class<? extends LoginEvent> kind) {
    return observed.contains(kind);
  }

  void fire(LoginEvent event) {
    if (observed(event.getClass())) {
      beans.getEvent().fire(event);
    }
  }
}
