package io.github.cdilogin.internal.configuration;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a login of a session lasts, beside what the session itself does.
 *
 * @param idle the longest time in which no request needs the user; {@code null} for no limit
 * @param absolute how long it lasts, however busy; {@code null} for no limit
 * @since 0.1.0
 */
public record LoginTimeouts(@Nullable Duration idle, @Nullable Duration absolute) {

  /** As long as the session. */
  public static final LoginTimeouts NONE = new LoginTimeouts(null, null);
}
