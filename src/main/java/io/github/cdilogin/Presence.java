package io.github.cdilogin;

import io.github.cdilogin.internal.session.SessionLogin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a request, once that is known.
 *
 * @param user the user; somebody anonymous for a stranger
 * @param login the login of the session by which he is known; {@code null} for a stranger and for a
 *     user whom the request itself names
 */
record Presence(LoginUser user, @Nullable SessionLogin login) {

  static final Presence NOBODY = new Presence(AnonymousUser.INSTANCE, null);

  /** The user's stamp; none where an application's column is empty. */
  static String stampOf(LoginUser user) {
    return Objects.requireNonNullElse(user.getLoginStamp(), "");
  }

  boolean authenticated() {
    return user.isAuthenticated();
  }

  boolean fresh() {
    return login != null && login.fresh();
  }
}
