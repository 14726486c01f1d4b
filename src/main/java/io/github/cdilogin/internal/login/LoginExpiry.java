package io.github.cdilogin.internal.login;

import io.github.cdilogin.internal.configuration.LoginTimeouts;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When the login of a session ends without further requests. It reads the session only: it loads no
 * user, and is no use of the login.
 *
 * @param left the time that is left, not negative
 * @param prolongable whether a further request prolongs it
 */
public record LoginExpiry(Duration left, boolean prolongable) {

  private static final Duration MAX = ChronoUnit.FOREVER.getDuration();

  /**
   * Returns the expiry of a login.
   *
   * @param state the request
   * @param login the login of its session
   * @return the expiry; {@code null} if nothing ends the login, or if a remember cookie of the user
   *     restores it
   */
  public static @Nullable LoginExpiry of(RequestState state, SessionLogin login) {
    if (isRemembered(state, login)) {
      return null;
    }
    LoginTimeouts timeouts = LoginRuntime.of(state).settings().timeouts();
    Duration left = SessionLoginStore.timeLeft(state.request(), login, timeouts, state.now());
    return left == null
        ? null
        : of(left, Objects.requireNonNullElse(timeouts.leftOfAge(login.began(), state.now()), MAX));
  }

  private static LoginExpiry of(Duration left, Duration ofAge) {
    boolean ended = left.isNegative() || left.isZero();
    return new LoginExpiry(ended ? Duration.ZERO : left, !ended && ofAge.compareTo(left) > 0);
  }

  private static boolean isRemembered(RequestState state, SessionLogin login) {
    return state.rememberCookie() instanceof RememberToken token
        && token.loginId().equals(login.loginId());
  }
}
