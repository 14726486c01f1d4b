package io.github.cdilogin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The library's time in a {@link LoginTest}. It stands still until the test moves it.
 *
 * <pre>{@code
 * @Inject TestClock clock;
 *
 * @Test
 * @LoggedInAs("1")
 * void asksAgainAfterTenMinutes() {
 *   settings.changePassword();
 *   clock.advance(Duration.ofMinutes(11));
 *   assertThrows(FreshLoginRequiredException.class, settings::changePassword);
 * }
 * }</pre>
 *
 * <p>It begins at the system's time, takes the place of the {@link
 * io.github.cdilogin.LoginConfiguration#clock} of the application, and lives as long as the CDI
 * container. Whether a login has run out is asked once in a request: {@link
 * TestClient#nextRequest()} begins another one. Thread-safe.
 *
 * @since 0.1.0
 */
public final class TestClock extends Clock {

  private final ZoneId zone;
  private volatile Instant now;

  /** A clock that stands at the system's time. */
  public TestClock() {
    this(Instant.now().truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
  }

  private TestClock(Instant now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /**
   * Moves the time.
   *
   * @param duration how far; a negative one moves it back
   */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
  }

  /**
   * Sets the time.
   *
   * @param time the time from now on
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

  /** Another clock that stands where this one stands now; moving one does not move the other. */
  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(now, other);
  }
}
