package io.github.cdilogin.config;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an application can set that is a plain value. Immutable, made once when the
 * application starts.
 *
 * @param loginViews where strangers are sent: paths below the context path or absolute URLs
 * @param refreshView where somebody is sent who has to prove himself again, likewise; {@code null}
 *     for "answer 401"
 * @param keepSessionAtLogout whether a logout takes the login only and leaves the application's
 *     session alive
 * @param sessionProtection what happens to a login that another client brings
 * @since 0.1.0
 */
public record LoginSettings(
    LoginViews loginViews,
    @Nullable String refreshView,
    boolean keepSessionAtLogout,
    SessionProtection sessionProtection) {

  /**
   * The views that ask for a password.
   *
   * @return the login views and the refresh view, as far as they are set
   */
  public List<String> views() {
    return Stream.concat(loginViews.all(), Stream.ofNullable(refreshView)).toList();
  }
}
