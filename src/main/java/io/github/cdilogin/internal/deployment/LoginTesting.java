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
 * Access for the test kit {@code io.github.cdilogin.testing}, and for no other code. An application
 * uses that package in its tests, and {@link LoginManager} everywhere else.
 *
 * <p>It grants nothing that an application does not have: code that may call {@link
 * LoginManager#login} can log in any user. It adds the past (a login that began an hour ago), a
 * request without a server, and a remember cookie without a login, which needs the secret key.
 *
 * @since 0.1.0
 */
public final class LoginTesting {

  private LoginTesting() {}

  /** A request that this thread serves, until it is ended, by the thread that began it. */
  public static final class Visit {

    private final RequestState state;
    private final @Nullable RequestState outer;

    private Visit(RequestState state) {
      this.state = state;
      this.outer = CurrentRequest.bind(state);
    }

    /** Ends the request: the answer gets its cookies, and the thread is free again. */
    public void end() {
      try {
        state.beforeCommit();
      } finally {
        CurrentRequest.unbind(outer);
      }
    }
  }

  /**
   * Lets this thread serve a request, as the library's filter does: guards, {@link CurrentUser} and
   * {@link LoginManager} are about this request from now on.
   *
   * @param request any request
   * @param response its response
   * @return what ends it
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
   * @param loginId the user
   * @param options how
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
    LoginRuntime runtime = earlier(ago);
    Optional<LoginUser> user = runtime.users().find(loginId);
    if (user.isEmpty()) {
      return false;
    }
    // What is in the old session was used later than the login began.
    SessionLoginStore.end(request);
    RequestState present = CurrentRequest.state();
    RequestState past = RequestState.of(request, response, runtime);
    Visit visit = new Visit(past);
    try {
      return new LoginManagerBean().login(user.get(), options);
    } finally {
      visit.end();
      becomeKnown(present, past);
    }
  }

  /**
   * The value of a remember cookie.
   *
   * @param secretKey the application's first key
   * @param audience that of the application
   * @param user whose
   * @param expires when it ends
   * @return URL-safe text
   * @throws IllegalArgumentException if no application has that key, or (LOGIN-102, LOGIN-110) that
   *     user
   */
  public static String rememberCookie(
      String secretKey, String audience, LoginUser user, Instant expires) {
    if (!ConfigurationValidator.isStrong(secretKey)) {
      throw new IllegalArgumentException("The secret key of an application has at least 32 bytes.");
    }
    return new RememberTokenCodec(List.of(secretKey), audience)
        .sign(LoginManagerBean.idOf(user), expires, Digest.of(Authentication.stampOf(user)));
  }

  /** Later code of the same request gets the same user. */
  private static void becomeKnown(@Nullable RequestState present, RequestState past) {
    Authentication resolved = past.knownAuthentication();
    if (present != null && resolved != null) {
      present.setAuthentication(resolved);
    }
  }

  private static LoginRuntime earlier(Duration ago) {
    LoginRuntime runtime = CurrentDeployment.runtime();
    return runtime.at(Clock.offset(runtime.clock(), ago.negated()));
  }
}
