package io.github.cdilogin.it.scopes.ee;

import io.github.cdilogin.it.scopes.Probe;
import jakarta.ejb.PostActivate;
import jakarta.ejb.PrePassivate;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A bean that the EJB container writes to the disk and reads again. */
abstract class StatefulProbe extends Probe {

  static final AtomicInteger CONSTRUCTED = new AtomicInteger();
  static final Queue<Integer> PASSIVATED = new ConcurrentLinkedQueue<>();
  static final Queue<Integer> ACTIVATED = new ConcurrentLinkedQueue<>();

  private int number;

  @Override
  public String open() {
    if (number == 0) {
      number = CONSTRUCTED.incrementAndGet();
    }
    return super.open();
  }

  @PrePassivate
  void passivate() {
    PASSIVATED.add(number);
  }

  @PostActivate
  void activate() {
    ACTIVATED.add(number);
  }
}
