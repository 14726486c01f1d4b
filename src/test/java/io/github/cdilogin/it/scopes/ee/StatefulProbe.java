package io.github.cdilogin.it.scopes.ee;

import io.github.cdilogin.it.scopes.Probe;
import jakarta.ejb.PostActivate;
import jakarta.ejb.PrePassivate;
import java.util.concurrent.atomic.AtomicInteger;

/** A bean that the EJB container writes to the disk and reads again. */
abstract class StatefulProbe extends Probe {

  static final AtomicInteger PASSIVATED = new AtomicInteger();
  static final AtomicInteger ACTIVATED = new AtomicInteger();

  private static final long serialVersionUID = 1L;

  @PrePassivate
  void passivate() {
    PASSIVATED.incrementAndGet();
  }

  @PostActivate
  void activate() {
    ACTIVATED.incrementAndGet();
  }
}
