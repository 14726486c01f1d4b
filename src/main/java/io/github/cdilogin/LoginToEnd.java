package io.github.cdilogin;

import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.session.LoginSession;
import io.github.cdilogin.internal.session.SessionLogin;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a logout finds.
 *
 * @param login the login of the session, also an expired one; {@code null} if there is none
 * @param loginId the id of the user who is logged out; {@code null} for an anonymous user
 * @param exists whether there is a login to end
 */
record LoginToEnd(@Nullable SessionLogin login, @Nullable String loginId, boolean exists) {

  private static final Logger LOG = System.getLogger(LoginToEnd.class.getPackageName());

  /** Resolves the user; a loader that fails does not keep a login alive. */
  static LoginToEnd of(Exchange exchange) {
    Presence present;
    try {
      present = exchange.presence();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, LoginErrors.loggedOutWithoutUser(failure));
      return unloaded(exchange);
    }
    return of(present);
  }

  private static LoginToEnd of(Presence present) {
    SessionLogin login = present.over() == null ? present.login() : present.over().login();
    LoginUser user = present.user();
    return user.isAnonymous()
        ? new LoginToEnd(login, null, login != null)
        : new LoginToEnd(login, Objects.requireNonNullElse(user.getLoginId(), ""), true);
  }

  /** What session and cookie show without the user. */
  private static LoginToEnd unloaded(Exchange exchange) {
    SessionLogin login = LoginSession.read(exchange.request());
    if (login != null) {
      return new LoginToEnd(login, login.loginId(), true);
    }
    return exchange.cookie() instanceof RememberToken token
        ? new LoginToEnd(null, token.loginId(), true)
        : new LoginToEnd(null, null, false);
  }
}
