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
 * Reads the remember cookie of a request, and creates the {@code Set-Cookie} line that sets or
 * deletes it. Immutable.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis">RFC
 *     6265bis</a>
 */
public final class RememberCookie {

  private static final String IN_THE_PAST = "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";

  /** Browsers support at most 32 bits, and most limit cookies to 400 days. */
  private static final Duration LONGEST = Duration.ofSeconds(Integer.MAX_VALUE);

  private final RememberCookieSettings settings;

  /**
   * Creates a cookie.
   *
   * @param settings the name and the attributes
   */
  public RememberCookie(RememberCookieSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the cookie of a request. A browser may send several cookies of this name, for several
   * paths or domains. The first valid one counts.
   *
   * @param request any request
   * @param codec verifies the signature
   * @param clock the clock
   * @return the token, or why there is none
   */
  public CookieReadResult read(HttpServletRequest request, RememberTokenCodec codec, Clock clock) {
    Cookie[] cookies = request.getCookies();
    CookieReadResult first = InvalidCookie.ABSENT;
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (settings.name().equals(cookie.getName())) {
          // Open Liberty returns null for a cookie without a value.
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
   * Limits a duration to the longest that browsers support.
   *
   * @param duration any duration
   * @return the duration, or the limit
   */
  public static Duration limited(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  /**
   * Returns the line that sets the cookie.
   *
   * @param value the result of {@link RememberTokenCodec#sign}
   * @param lifetime how long it lasts; with zero or less the browser deletes it at once
   * @param request the current request
   * @return the value of a {@code Set-Cookie} header
   */
  public String set(String value, Duration lifetime, HttpServletRequest request) {
    String age =
        lifetime.isZero() || lifetime.isNegative()
            ? IN_THE_PAST
            : "; Max-Age=" + lifetime.plusNanos(999_999_999).toSeconds();
    return line(value, age, request);
  }

  /**
   * Returns the line that deletes the cookie. It has the same name, path, domain and flags as the
   * line that set it.
   *
   * @param request the current request
   * @return the value of a {@code Set-Cookie} header
   */
  public String clear(HttpServletRequest request) {
    return line("", IN_THE_PAST, request);
  }

  /**
   * Returns the cookie of {@link #clear}, for a response that keeps cookies but not header lines.
   *
   * @param request the current request
   * @return a cookie that deletes the remember cookie
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
