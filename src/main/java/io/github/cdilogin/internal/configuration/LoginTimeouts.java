package io.github.cdilogin.internal.configuration;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts of a login, in addition to the timeout of the session.
 *
 * @param idle the longest time without a request that needs the user; {@code null} for no limit
 * @param absolute the longest time since the login; {@code null} for no limit
 * @since 0.1.0
 */
public record LoginTimeouts(@Nullable Duration idle, @Nullable Duration absolute) {

  /** No timeouts: a login lasts as long as the session. */
  public static final LoginTimeouts NONE = new LoginTimeouts(null, null);

  /** The use of a login is recorded at most once in a tenth of the idle timeout. */
  private static final int PARTS_OF_IDLE = 10;

  /** Checks whether a login has reached the absolute timeout. */
  public boolean isTooOld(Instant began, Instant now) {
    return absolute != null && isLonger(began, now, absolute);
  }

  /** Checks whether a login was idle for the timeout and the tenth in which no use is recorded. */
  public boolean isIdle(Instant lastUse, Instant now) {
    return idle != null && isLonger(lastUse, now, idle.plus(part(idle)));
  }

  /** Checks whether the use of a login has to be recorded. */
  public boolean isUseToRecord(Instant lastUse, Instant now) {
    return idle != null && isLonger(lastUse, now, part(idle));
  }

  /** Returns how long a login lasts without further use; {@code null} for no limit. */
  public @Nullable Duration left(Instant began, Instant lastUse, Instant now) {
    Duration byUse =
        idle == null ? null : idle.plus(part(idle)).minus(Duration.between(lastUse, now));
    return shorter(byUse, leftOfAge(began, now));
  }

  /** Returns how long a login lasts however often it is used; {@code null} for no limit. */
  public @Nullable Duration leftOfAge(Instant began, Instant now) {
    return absolute == null ? null : absolute.minus(Duration.between(began, now));
  }

  /** Returns the shorter limit; {@code null} if there is none. */
  public static @Nullable Duration shorter(@Nullable Duration one, @Nullable Duration other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) < 0 ? one : other;
  }

  private static Duration part(Duration idle) {
    return idle.dividedBy(PARTS_OF_IDLE);
  }

  private static boolean isLonger(Instant from, Instant to, Duration limit) {
    return Duration.between(from, to).compareTo(limit) > 0;
  }
}
