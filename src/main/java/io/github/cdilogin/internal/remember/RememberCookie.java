package io.github.cdilogin.internal.remember;

import io.github.cdilogin.CookieSecure;
import io.github.cdilogin.SameSite;
import io.github.cdilogin.internal.configuration.RememberCookieSettings;
import io.github.cdilogin.internal.http.ContextPath;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/**
 * The remember cookie on the wire: found in a request, and written as the one {@code Set-Cookie}
 * line that sets or deletes it. Immutable.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis">RFC
 *     6265bis</a>
 */
public final class RememberCookie {

  private static final String LONG_AGO = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  /** Browsers take a number of 32 bits at best, and most forget after 400 days anyway. */
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

  private final RememberCookieSettings settings;

  /**
   * A cookie of this form.
   *
   * @param settings its name and attributes
   */
  public RememberCookie(RememberCookieSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the cookie of a request. A browser sends several of one name if they were set for several
   * paths or domains; the first valid one counts.
   *
   * @param request any request
   * @param codec who has signed it, perhaps
   * @param clock the time
   * @return the token, or why there is none
   */
  public CookieReadResult read(HttpServletRequest request, RememberTokenCodec codec, Clock clock) {
    Cookie[] cookies = request.getCookies();
    CookieReadResult first = InvalidCookie.ABSENT;
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (settings.name().equals(cookie.getName())) {
          // Open Liberty gives null for a cookie without a value.
          String value = Objects.requireNonNullElse(cookie.getValue(), "");
          CookieReadResult reading = codec.read(value, clock.instant());
          if (reading instanceof RememberToken) {
            return reading;
          }
          first = first == InvalidCookie.ABSENT ? reading : first;
        }
      }
    }
    return first;
  }

  /**
   * How long a cookie can last at most.
   *
   * @param wanted any time
   * @return the same, or the longest that browsers understand
   */
  public static Duration limited(Duration wanted) {
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }

  /**
   * The line that sets it.
   *
   * @param value what {@link RememberTokenCodec#sign} gave
   * @param lifetime how long it lasts; zero or less for a cookie that is over at once
   * @param request the request that is answered
   * @return the value of a {@code Set-Cookie} header
   */
  public String set(String value, Duration lifetime, HttpServletRequest request) {
    String age =
        lifetime.isZero() || lifetime.isNegative()
            ? LONG_AGO
            : "; Max-Age=" + lifetime.plusNanos(999_999_999).toSeconds();
    return line(value, age, request);
  }

  /**
   * The line that deletes it: the same name, path, domain and flags as the one that set it.
   *
   * @param request the request that is answered
   * @return the value of a {@code Set-Cookie} header
   */
  public String clear(HttpServletRequest request) {
    return line("", LONG_AGO, request);
  }

  /**
   * The cookie that {@link #clear} is about, for the rare response that keeps cookies and loses
   * lines.
   *
   * @param request the request that is answered
   * @return a cookie that deletes it
   */
  public Cookie deletion(HttpServletRequest request) {
    Cookie deletion = new Cookie(settings.name(), "");
    deletion.setMaxAge(0);
    deletion.setPath(path(request));
    if (settings.domain() != null) {
      deletion.setDomain(settings.domain());
    }
    deletion.setSecure(isSecure(request));
    deletion.setHttpOnly(settings.httpOnly());
    if (settings.sameSite() != SameSite.UNSET) {
      deletion.setAttribute("SameSite", settings.sameSite().attribute());
    }
    return deletion;
  }

  private String line(String value, String age, HttpServletRequest request) {
    StringBuilder line = new StringBuilder(value.length() + 160);
    line.append(settings.name()).append('=').append(value);
    line.append("; Path=").append(path(request)).append(age);
    if (settings.domain() != null) {
      line.append("; Domain=").append(settings.domain());
    }
    if (isSecure(request)) {
      line.append("; Secure");
    }
    if (settings.httpOnly()) {
      line.append("; HttpOnly");
    }
    if (settings.sameSite() != SameSite.UNSET) {
      line.append("; SameSite=").append(settings.sameSite().attribute());
    }
    return line.toString();
  }

  private String path(HttpServletRequest request) {
    return settings.path() == null ? ContextPath.ofCookie(request) : settings.path();
  }

  private boolean isSecure(HttpServletRequest request) {
    return settings.secure() == CookieSecure.ALWAYS
        || (settings.secure() == CookieSecure.AUTO && request.isSecure());
  }
}
