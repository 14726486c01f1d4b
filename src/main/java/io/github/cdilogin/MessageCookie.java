package io.github.cdilogin;

import io.github.cdilogin.flash.LoginTexts;
import io.github.cdilogin.internal.http.ContextPath;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that carries the code of one of the library's own messages to the next page, for a
 * client without a session. It is not signed: a client that forges it is shown one of three fixed
 * texts, and everything else is ignored.
 */
final class MessageCookie {

  private static final String NAME = "cdi_login_message";
  private static final String LONG_AGO = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  private MessageCookie() {}

  /** The line that sets it, until the browser is closed. */
  static String set(LoginTexts text, HttpServletRequest request) {
    return line(text.code(), "", request);
  }

  /** The line that deletes it. */
  static String clear(HttpServletRequest request) {
    return line("", LONG_AGO, request);
  }

  /** Whether the request carries one, of whatever value. */
  static boolean isIn(HttpServletRequest request) {
    return find(request) != null;
  }

  /** The message that the request carries. */
  static Optional<LoginTexts> read(HttpServletRequest request) {
    Cookie cookie = find(request);
    return Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(LoginTexts::ofCode);
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
