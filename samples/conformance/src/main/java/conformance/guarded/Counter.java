package conformance.guarded;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How often the body of {@code /protected-counter} has run. */
@ApplicationScoped
public class Counter {

  private final AtomicInteger count = new AtomicInteger();

  public int count() {
    return count.get();
  }

  public void add() {
    count.incrementAndGet();
  }

  public void reset() {
    count.set(0);
  }
}
