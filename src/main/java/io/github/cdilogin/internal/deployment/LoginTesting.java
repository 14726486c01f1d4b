package io.github.cdilogin.internal.deployment;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.UserLoader;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.login.LoginManagerBean;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLoginStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Supports the test kit {@code io.github.cdilogin.testing}, and no other code. Applications use
 * that package in their tests, and {@link LoginManager} everywhere else.
 *
 * <p>It is not a security risk, because code that can call {@link LoginManager#login} can log in
 * any user. In addition it creates logins in the past, requests without a server, and remember
 * cookies, for which it needs the secret key.
 *
 * @since 0.1.0
 */
public final class LoginTesting {

  private LoginTesting() {}

  /** A request that is bound to the thread until {@link #end()}, which the same thread calls. */
  public static final class Visit {

    private final RequestState state;
    private final @Nullable RequestState outer;

    private Visit(RequestState state) {
      this.state = state;
      this.outer = CurrentRequest.bind(state);
    }

    /** Ends the request: writes the cookies to the response, and unbinds the request. */
    public void end() {
      try {
        state.beforeCommit();
      } finally {
        CurrentRequest.unbind(outer);
      }
    }
  }

  /**
   * Binds a request to this thread, as the library's filter does. Guards, {@link CurrentUser} and
   * {@link LoginManager} work on this request then.
   *
   * @param request any request
   * @param response its response
   * @return the bound request, to end it
   * @throws IllegalStateException (LOGIN-107) if there is no CDI container with the library
   */
  public static Visit begin(HttpServletRequest request, HttpServletResponse response) {
    return new Visit(RequestState.of(request, response, CurrentDeployment.runtime()));
  }

  /**
   * Logs a user in as {@link LoginManager#login(LoginUser, LoginOptions)} would have done some time
   * ago, in a new session. The application's {@link UserLoader} finds the user; the login belongs
   * to the client of this request.
   *
   * @param loginId the id of the user
   * @param options the options
   * @param ago how long ago
   * @param request the request that logs in
   * @param response its response, which gets the cookies
   * @return whether the user is logged in; {@code false} for an unknown user, or an inactive one
   *     that is not forced
   * @throws IllegalStateException as for a login; (LOGIN-107) if there is no CDI container with the
   *     library
   */
  public static boolean logIn(
      String loginId,
      LoginOptions options,
      Duration ago,
      HttpServletRequest request,
      HttpServletResponse response) {
    LoginRuntime runtime = runtimeInThePast(ago);
    Optional<LoginUser> user = runtime.users().find(loginId);
    if (user.isEmpty()) {
      return false;
    }
    // The last use in the old session would be later than the login.
    SessionLoginStore.end(request);
    RequestState present = CurrentRequest.state();
    RequestState past = RequestState.of(request, response, runtime);
    Visit visit = new Visit(past);
    try {
      return new LoginManagerBean().login(user.get(), options);
    } finally {
      visit.end();
      setResolvedUser(present, past);
    }
  }

  /**
   * Creates the value of a remember cookie.
   *
   * @param secretKey the application's first key
   * @param audience the application's audience
   * @param user the user
   * @param expires when it expires
   * @return URL-safe text
   * @throws IllegalArgumentException if the key is too short, or the user has no valid login id
   *     (LOGIN-102, LOGIN-110)
   */
  public static String rememberCookie(
      String secretKey, String audience, LoginUser user, Instant expires) {
    if (!ConfigurationValidator.isStrong(secretKey)) {
      throw new IllegalArgumentException("The secret key of an application has at least 32 bytes.");
    }
    return new RememberTokenCodec(List.of(secretKey), audience)
        .sign(LoginManagerBean.idOf(user), expires, Digest.of(Authentication.stampOf(user)));
  }

  /** Sets the user of the current request, if there is one. */
  private static void setResolvedUser(@Nullable RequestState present, RequestState past) {
    Authentication resolved = past.knownAuthentication();
    if (present != null && resolved != null) {
      present.setAuthentication(resolved);
    }
  }

  private static LoginRuntime runtimeInThePast(Duration ago) {
    LoginRuntime runtime = CurrentDeployment.runtime();
    return runtime.at(Clock.offset(runtime.clock(), ago.negated()));
  }
}
