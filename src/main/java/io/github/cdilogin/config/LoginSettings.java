package io.github.cdilogin.config;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything an application can set that is a plain value. Immutable, made once when the
 * application starts.
 *
 * @param loginView where strangers are sent: a path below the context path or an absolute URL;
 *     {@code null} for "answer 401"
 * @param refreshView where somebody is sent who has to prove himself again; as {@code loginView}
 * @param keepSessionAtLogout whether a logout takes the login only and leaves the application's
 *     session alive
 * @param sessionProtection what happens to a login that another client brings
 * @since 0.1.0
 */
public record LoginSettings(
    @Nullable String loginView,
    @Nullable String refreshView,
    boolean keepSessionAtLogout,
    SessionProtection sessionProtection) {

  /**
   * The views that ask for a password.
   *
   * @return those of login and refresh view that are set
   */
  public List<String> views() {
    return Stream.of(loginView, refreshView).filter(Objects::nonNull).toList();
  }
}
