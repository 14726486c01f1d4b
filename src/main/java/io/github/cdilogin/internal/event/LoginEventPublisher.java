package io.github.cdilogin.internal.event;

import io.github.cdilogin.LoginEvent;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Set;

/** Fires events. */
public final class LoginEventPublisher {

  private final BeanManager beans;
  private final Set<Class<?>> observed;

  public LoginEventPublisher(BeanManager beans, Set<Class<?>> observed) {
    this.beans = beans;
    this.observed = observed;
  }

  /**
   * Checks whether the application observes events of this type, so that they are not created in
   * vain.
   */
  public boolean observed(Class<? extends LoginEvent> kind) {
    return observed.contains(kind);
  }

  public void fire(LoginEvent event) {
    if (observed(event.getClass())) {
      beans.getEvent().fire(event);
    }
  }
}
