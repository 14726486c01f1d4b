package io.github.cdilogin.internal.flash;

import io.github.cdilogin.internal.http.ContextPath;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that carries the code of one of the library's own messages to the next page, for a
 * client without a session. It is not signed: a client that forges it is shown one of three fixed
 * texts, and everything else is ignored.
 */
public final class MessageCookie {

  private static final String NAME = "cdi_login_message";
  private static final String LONG_AGO = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  private MessageCookie() {}

  /** Leaves one of the library's messages for the next page, without a session. */
  static void leave(MessageKey text, RequestState state) {
    state.headers().messageCookie(line(text.code(), "", state.request()));
  }

  /**
   * The message that the request carries, once.
   *
   * @return empty also if its cookie can no longer be deleted: the next page shows it then
   */
  static Optional<MessageKey> take(RequestState state) {
    boolean decided = state.headers().hasMessageCookie();
    Cookie carried = decided ? null : find(state.request());
    if (carried == null && !decided) {
      return Optional.empty();
    }
    delete(state);
    return carried == null || state.response().isCommitted()
        ? Optional.empty()
        : MessageKey.ofCode(carried.getValue());
  }

  /** Deletes the message that the request carries, and the one that its response would leave. */
  public static void forget(RequestState state) {
    if (state.headers().hasMessageCookie() || find(state.request()) != null) {
      delete(state);
    }
  }

  private static void delete(RequestState state) {
    state.headers().messageCookie(line("", LONG_AGO, state.request()));
  }

  private static @Nullable Cookie find(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (NAME.equals(cookie.getName())) {
          return cookie;
        }
      }
    }
    return null;
  }

  private static String line(String value, String age, HttpServletRequest request) {
    return NAME
        + "="
        + value
        + "; Path="
        + ContextPath.ofCookie(request)
        + age
        + (request.isSecure() ? "; Secure" : "")
        + "; HttpOnly; SameSite=Lax";
  }
}
