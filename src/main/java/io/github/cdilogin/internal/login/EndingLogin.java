package io.github.cdilogin.internal.login;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.problem.LoginErrors;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The login that a logout ends.
 *
 * @param login the login of the session, also an expired one; {@code null} if there is none
 * @param loginId the id of the user who is logged out; {@code null} for an anonymous user
 * @param exists whether there is a login
 */
record EndingLogin(@Nullable SessionLogin login, @Nullable String loginId, boolean exists) {

  private static final Logger LOG = System.getLogger(EndingLogin.class.getPackageName());

  /** Resolves the user. If the loader fails, the login ends nevertheless. */
  static EndingLogin of(RequestState state) {
    Authentication present;
    try {
      present = state.authentication();
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, LoginErrors.loggedOutWithoutUser(failure));
      return unloaded(state);
    }
    return of(present);
  }

  private static EndingLogin of(Authentication present) {
    SessionLogin login = present.ended() == null ? present.login() : present.ended().login();
    LoginUser user = present.user();
    return user.isAnonymous()
        ? new EndingLogin(login, null, login != null)
        : new EndingLogin(login, Objects.requireNonNullElse(user.loginId(), ""), true);
  }

  /** Reads the login from session and cookie, without the user. */
  private static EndingLogin unloaded(RequestState state) {
    SessionLogin login = SessionLoginStore.read(state.request());
    if (login != null) {
      return new EndingLogin(login, login.loginId(), true);
    }
    return state.rememberCookie() instanceof RememberToken token
        ? new EndingLogin(null, token.loginId(), true)
        : new EndingLogin(null, null, false);
  }
}
