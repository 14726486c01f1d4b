package io.github.cdilogin.internal.configuration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a login of a session expires, beside what the session itself does.
 *
 * @param idle the longest time in which no request needs the user; {@code null} for no limit
 * @param absolute how long it lasts, however busy; {@code null} for no limit
 * @since 0.1.0
 */
public record LoginTimeouts(@Nullable Duration idle, @Nullable Duration absolute) {

  /** As long as the session. */
  public static final LoginTimeouts NONE = new LoginTimeouts(null, null);

  /** A use is recorded so seldom that no request waits for it: each tenth of the idle timeout. */
  private static final int PARTS_OF_IDLE = 10;

  /** Whether a login has reached the absolute timeout. */
  public boolean isTooOld(Instant began, Instant now) {
    return absolute != null && isLonger(began, now, absolute);
  }

  /** Whether a login was idle for too long: for the timeout and a tenth, as its use is recorded. */
  public boolean isIdle(Instant lastUse, Instant now) {
    return idle != null && isLonger(lastUse, now, idle.plus(part(idle)));
  }

  /** Whether it is time to record that a login is used. */
  public boolean isUseToRecord(Instant lastUse, Instant now) {
    return idle != null && isLonger(lastUse, now, part(idle));
  }

  private static Duration part(Duration idle) {
    return idle.dividedBy(PARTS_OF_IDLE);
  }

  private static boolean isLonger(Instant from, Instant to, Duration limit) {
    return Duration.between(from, to).compareTo(limit) > 0;
  }
}
