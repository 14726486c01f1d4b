package io.github.cdilogin.internal.faces;

import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.request.RequestState;
import io.github.cdilogin.internal.session.SessionLogin;
import io.github.cdilogin.internal.session.SessionLoginStore;
import org.jspecify.annotations.Nullable;

/**
 * The login for which a page is rendered: a digest of its id, and when it began. A form of that
 * page is executed for this login only, not for the next user of the same browser.
 */
final class LoginStamp {

  private static final int BYTES_OF_ID = 12;
  private static final int RADIX = 36;

  private LoginStamp() {}

  /** The stamp of the session's login; {@code null} without one. It loads no user. */
  static @Nullable String of(RequestState state) {
    SessionLogin login = SessionLoginStore.read(state.request());
    return login == null ? null : of(login);
  }

  static String of(SessionLogin login) {
    return idOf(login) + "." + Long.toString(login.began().toEpochMilli(), RADIX);
  }

  /** The part of the stamp that is the same for each login of the user; empty without a login. */
  static String user(RequestState state) {
    SessionLogin login = SessionLoginStore.read(state.request());
    return login == null ? "" : idOf(login);
  }

  /**
   * Whether a form of a page with this stamp may be executed. A page without a stamp was rendered
   * for an anonymous user: each login accepts it.
   *
   * @param stamp the stamp of the page; {@code null} for none
   */
  static boolean accepts(@Nullable String stamp, RequestState state) {
    return stamp == null || stamp.equals(of(state)) || isOfRestoredLogin(stamp, state);
  }

  /** The session expired, and the user's remember cookie has begun a new one, or does it now. */
  private static boolean isOfRestoredLogin(String stamp, RequestState state) {
    SessionLogin login = state.authentication().login();
    return login != null && !login.fresh() && stamp.startsWith(idOf(login) + ".");
  }

  private static String idOf(SessionLogin login) {
    return Digest.of(login.loginId()).text(BYTES_OF_ID);
  }
}
