package io.github.cdilogin.internal.login;

import io.github.cdilogin.internal.configuration.LoginTimeouts;
import io.github.cdilogin.internal.http.BackgroundRequest;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.servlet.http.HttpServletRequest;

/** Decides which requests extend an idle login: not those that run in the background. */
public final class LoginUse {

  private LoginUse() {}

  /** Checks whether a login has expired, and records a request that counts as use. */
  static boolean expired(RequestState state, SessionLogin login, LoginTimeouts timeouts) {
    return SessionLoginStore.expired(
        state.request(), login, timeouts, state.clock(), timeouts.idle() != null && counts(state));
  }

  /**
   * Records the use by a posted form whose user was resolved before Faces has set the encoding of
   * the parameters, one of which marks a request that runs in the background.
   */
  public static void recordForm(RequestState state, LoginTimeouts timeouts) {
    Authentication known = state.knownAuthentication();
    if (known != null && known.login() != null && timeouts.idle() != null) {
      expired(state, known.login(), timeouts);
    }
  }

  private static boolean counts(RequestState state) {
    HttpServletRequest request = state.request();
    boolean undecided = !state.isFaces() && BackgroundRequest.isFacesPost(request);
    return !undecided && !BackgroundRequest.is(request, state.isFaces());
  }
}
