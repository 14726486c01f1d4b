package io.github.cdilogin.internal.login;

import io.github.cdilogin.UnauthorizedHandler;
import io.github.cdilogin.internal.configuration.LoginSettings;
import io.github.cdilogin.internal.event.LoginEventPublisher;
import io.github.cdilogin.internal.flash.RefusalMessages;
import io.github.cdilogin.internal.flash.SessionFlashMessages;
import io.github.cdilogin.internal.input.TypedInputServices;
import io.github.cdilogin.internal.remember.CookieReadResult;
import io.github.cdilogin.internal.request.Authentication;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.response.ViewWarnings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The services of one application. Immutable, shared by all requests.
 *
 * @param settings the settings
 * @param users resolves the user of a request
 * @param rememberMe sets, accepts and deletes remember cookies
 * @param applicationHandler returns the application's handler of refusals; {@code null} without one
 * @param defaultHandler the handler of the library
 * @param messages the messages of refusals
 * @param typedInput keeps what a user has typed into a form that was not executed
 * @param events fires events
 * @param clock the clock
 * @param viewWarnings logs problems with the login and refresh views
 */
public record LoginRuntime(
    LoginSettings settings,
    UserResolver users,
    RememberMeServices rememberMe,
    @Nullable Supplier<UnauthorizedHandler> applicationHandler,
    UnauthorizedHandler defaultHandler,
    RefusalMessages messages,
    TypedInputServices typedInput,
    LoginEventPublisher events,
    Clock clock,
    ViewWarnings viewWarnings)
    implements RequestState.Services {

  /** Returns the services of the application that serves the request. */
  public static LoginRuntime of(RequestState state) {
    return (LoginRuntime) state.services();
  }

  /** Returns the handler of refusals: that of the application, or the default. */
  public UnauthorizedHandler handler() {
    return applicationHandler == null ? defaultHandler : applicationHandler.get();
  }

  /** Returns the same services with otherClock clock. */
  public LoginRuntime at(Clock otherClock) {
    return new LoginRuntime(
        settings,
        users,
        rememberMe,
        applicationHandler,
        defaultHandler,
        messages,
        typedInput,
        events,
        otherClock,
        viewWarnings);
  }

  @Override
  public Authentication resolve(RequestState state) {
    return users.resolve(state);
  }

  @Override
  public Authentication anonymous() {
    return users.anonymous();
  }

  @Override
  public CookieReadResult readRememberCookie(RequestState state) {
    return rememberMe.read(state);
  }

  @Override
  public void beforeCommit(RequestState state, boolean first) {
    if (first) {
      rememberMe.renew(state);
    }
    SessionFlashMessages.keepAfterInvalidation(state.request());
  }

  @Override
  public @Nullable Cookie rememberCookieDeletion(String line, HttpServletRequest request) {
    return rememberMe.deletionIn(line, request);
  }

  @Override
  public @Nullable String errorText(int status, HttpServletRequest request) {
    return status == HttpServletResponse.SC_NOT_FOUND ? viewWarnings.notFound(request) : null;
  }
}
