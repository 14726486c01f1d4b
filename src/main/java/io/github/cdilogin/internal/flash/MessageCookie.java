package io.github.cdilogin.internal.flash;

import io.github.cdilogin.internal.http.ContextPath;
import io.github.cdilogin.internal.request.RequestState;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie with the code of a message of the library for the next page, for a client without a
 * session. It is not signed: a client that forges it gets one of three fixed texts, and other
 * values are ignored.
 */
public final class MessageCookie {

  private static final String NAME = "cdi_login_message";
  private static final String LONG_AGO = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  private MessageCookie() {}

  /** Stores a message for the next page. */
  static void leave(MessageKey text, RequestState state) {
    state.headers().messageCookie(line(text.code(), "", state.request()));
  }

  /**
   * Returns the message of the request, and deletes the cookie.
   *
   * @return the message; empty if there is none, or if the response is committed, so that the
   *     cookie cannot be deleted
   */
  static Optional<MessageKey> take(RequestState state) {
    boolean decided = state.headers().hasMessageCookie();
    Cookie cookie = decided ? null : find(state.request());
    if (cookie == null && !decided) {
      return Optional.empty();
    }
    delete(state);
    return cookie == null || state.response().isCommitted()
        ? Optional.empty()
        : MessageKey.ofCode(cookie.getValue());
  }

  /** Returns the message of the request; empty if there is none, or if it is deleted already. */
  static Optional<MessageKey> peek(RequestState state) {
    Cookie cookie = state.headers().hasMessageCookie() ? null : find(state.request());
    return cookie == null ? Optional.empty() : MessageKey.ofCode(cookie.getValue());
  }

  /** Checks whether the client has sent this message, even if this response replaces it. */
  public static boolean isSent(MessageKey text, RequestState state) {
    Cookie cookie = find(state.request());
    return cookie != null && text.code().equals(cookie.getValue());
  }

  /** Stores the message of the request again, if this response deletes it. */
  static void restore(MessageKey text, RequestState state) {
    if (state.headers().hasMessageCookie(deletion(state.request()))) {
      leave(text, state);
    }
  }

  /** Deletes the message of the request, and one that this response would set. */
  public static void forget(RequestState state) {
    if (state.headers().hasMessageCookie() || find(state.request()) != null) {
      delete(state);
    }
  }

  private static void delete(RequestState state) {
    state.headers().messageCookie(deletion(state.request()));
  }

  private static String deletion(HttpServletRequest request) {
    return line("", LONG_AGO, request);
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
