package io.github.cdilogin.it.scopes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;

/** A bean without a guard, whose page relies on a view action. */
@Named
@ApplicationScoped
public class Ledger {

  private final AtomicInteger entries = new AtomicInteger();

  public void post() {
    entries.incrementAndGet();
  }

  public int getEntries() {
    return entries.get();
  }

  public int takeEntries() {
    return entries.getAndSet(0);
  }
}
