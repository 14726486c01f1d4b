package io.github.cdilogin.internal.login;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.ClientIdentifier;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import java.time.Duration;
import java.time.Instant;

/**
 * The second submission of a Faces login form, by a double click: the session has the same login of
 * the same user already. It begins no other login, so there is one event and one session id.
 */
final class RepeatedLogin {

  /** An impatient user clicks again before the next page is shown. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private RepeatedLogin() {}

  /** Checks for a repeated login, and uses the present one. The response sets the cookies again. */
  static boolean accept(RequestState state, LoginUser user, LoginOptions options) {
    SessionLogin present = state.isFaces() ? SessionLoginStore.read(state.request()) : null;
    if (present == null || !isSame(present, user, options, state)) {
      return false;
    }
    LoginRuntime.of(state).rememberMe().loggedIn(state, user, present, options.remember());
    state.setAuthentication(
        Authentication.of(
            user, present, RememberMeServices.isValidFor(state.rememberCookie(), user)));
    return true;
  }

  private static boolean isSame(
      SessionLogin present, LoginUser user, LoginOptions options, RequestState state) {
    Instant now = state.now();
    SessionLogin repeated =
        SessionLogin.begin(
                present.loginId(),
                present.began(),
                options.fresh(),
                Authentication.stampOf(user),
                ClientIdentifier.of(state.request()))
            .rememberedFor(options.duration())
            .relaxedProtection(options.relaxedProtection());
    return present.loginId().equals(user.loginId())
        && present.equals(repeated)
        && !now.isBefore(present.began())
        && Duration.between(present.began(), now).compareTo(LIMIT) <= 0;
  }
}
