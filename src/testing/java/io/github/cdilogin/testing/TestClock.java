package io.github.cdilogin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the library in a {@link LoginTest}. The time does not pass until the test changes
 * it.
 *
 * <pre>{@code
 * @Inject TestClock clock;
 *
 * @Test
 * @LoggedInAs("1")
 * void refusesALoginThatIsTooOld() {
 *   settings.changePassword();
 *   clock.advance(Duration.ofMinutes(11));
 *   assertThrows(FreshLoginRequiredException.class, settings::changePassword);
 * }
 * }</pre>
 *
 * <p>It begins with the system time, replaces the {@link
 * io.github.cdilogin.LoginConfiguration#clock} of the application, and exists as long as the CDI
 * container. The timeouts of a login are checked once in a request: call {@link
 * TestClient#nextRequest()} to check them again. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TestClock extends Clock {

  private final ZoneId zone;
  private volatile Instant now;

  /** Creates a clock that is set to the system time. */
  public TestClock() {
    this(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  private TestClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Moves the time forward.
   *
   * @param duration the time to add; a negative one moves the time back
   */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  /**
   * Sets the time.
   *
   * @param time the new time
   */
  public synchronized void set(Instant time) {
    now = time;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** Returns a copy with another zone. A later change of one clock does not change the other. */
  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(now, other);
  }
}
