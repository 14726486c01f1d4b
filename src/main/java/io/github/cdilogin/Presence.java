package io.github.cdilogin;

import io.github.cdilogin.internal.session.SessionLogin;
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

  boolean authenticated() {
    return user.isAuthenticated();
  }

  boolean fresh() {
    return login != null && login.fresh();
  }
}
