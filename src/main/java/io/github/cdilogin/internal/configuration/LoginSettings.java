package io.github.cdilogin.internal.configuration;

import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.SessionProtection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an application can set that is a plain value, secrets excepted. Immutable, made once
 * when the application starts.
 *
 * @param loginViews the views where users log in: paths below the context path or absolute URLs
 * @param pathRules which paths need a login; the login and refresh views are permitted
 * @param refreshView the view where a user confirms the login, likewise; {@code null} for a 401
 * @param forcedHost the host of the redirects to these views; {@code null} for paths
 * @param nextInSession whether the session keeps the redirect target instead of the query
 * @param keepSessionAtLogout whether a logout removes the login only, and keeps the session
 * @param sessionProtection what happens to a login whose session comes from another client
 * @param timeouts how long a login lasts
 * @param rememberCookie how the remember cookie is written
 * @param messages the messages of refusals
 * @since 0.1.0
 */
public record LoginSettings(
    LoginViews loginViews,
    PathRules pathRules,
    @Nullable String refreshView,
    @Nullable String forcedHost,
    boolean nextInSession,
    boolean keepSessionAtLogout,
    SessionProtection sessionProtection,
    LoginTimeouts timeouts,
    RememberCookieSettings rememberCookie,
    RefusalMessageSettings messages) {

  /** The views themselves are open, unless a rule names them. */
  public LoginSettings {
    pathRules =
        pathRules.isEmpty()
            ? pathRules
            : pathRules.permitting(Stream.concat(loginViews.all(), Stream.ofNullable(refreshView)));
  }

  /**
   * The views that ask for a password.
   *
   * @return the login views and the refresh view, as far as they are set
   */
  public List<String> views() {
    return Stream.concat(loginViews.all(), Stream.ofNullable(refreshView)).toList();
  }

  /** The views to which a refusal may lead. */
  public Stream<String> viewsFor(LoginRequiredException refusal) {
    return refusal instanceof FreshLoginRequiredException
        ? Stream.ofNullable(refreshView)
        : loginViews.all();
  }
}
