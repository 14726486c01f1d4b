package io.github.cdilogin.internal.configuration;

import io.github.cdilogin.SessionProtection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an application can set that is a plain value, secrets excepted. Immutable, made once
 * when the application starts.
 *
 * @param loginViews where strangers are sent: paths below the context path or absolute URLs
 * @param refreshView where somebody is sent who has to prove himself again, likewise; {@code null}
 *     for "answer 401"
 * @param forcedHost the host of the addresses that visitors are sent to; {@code null} for where
 *     they are
 * @param nextInSession whether the way back is kept in the session instead of the login view's
 *     query
 * @param keepSessionAtLogout whether a logout takes the login only and leaves the application's
 *     session alive
 * @param sessionProtection what happens to a login that another client brings
 * @param timeouts how long a login lasts
 * @param rememberCookie how the remember cookie is written
 * @param messages what refused visitors are told
 * @since 0.1.0
 */
public record LoginSettings(
    LoginViews loginViews,
    @Nullable String refreshView,
    @Nullable String forcedHost,
    boolean nextInSession,
    boolean keepSessionAtLogout,
    SessionProtection sessionProtection,
    LoginTimeouts timeouts,
    RememberCookieSettings rememberCookie,
    RefusalMessageSettings messages) {

  /**
   * The views that ask for a password.
   *
   * @return the login views and the refresh view, as far as they are set
   */
  public List<String> views() {
    return Stream.concat(loginViews.all(), Stream.ofNullable(refreshView)).toList();
  }
}
