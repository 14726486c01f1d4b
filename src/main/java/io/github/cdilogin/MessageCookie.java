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

  /** Leaves one of the library's messages for the next page, without a session. */
  static void leave(LoginTexts text, Exchange exchange) {
    exchange.headers().messageCookie(line(text.code(), "", exchange.request()));
  }

  /**
   * The message that the request carries, once.
   *
   * @return empty also if its cookie can no longer be deleted: the next page shows it then
   */
  static Optional<LoginTexts> take(Exchange exchange) {
    boolean decided = exchange.headers().hasMessageCookie();
    Cookie carried = decided ? null : find(exchange.request());
    if (carried == null && !decided) {
      return Optional.empty();
    }
    delete(exchange);
    return carried == null || exchange.response().isCommitted()
        ? Optional.empty()
        : LoginTexts.ofCode(carried.getValue());
  }

  /** Deletes the message that the request carries, and the one that its response would leave. */
  static void forget(Exchange exchange) {
    if (exchange.headers().hasMessageCookie() || find(exchange.request()) != null) {
      delete(exchange);
    }
  }

  private static void delete(Exchange exchange) {
    exchange.headers().messageCookie(line("", LONG_AGO, exchange.request()));
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
