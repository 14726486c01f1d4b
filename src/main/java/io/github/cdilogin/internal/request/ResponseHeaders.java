package io.github.cdilogin.internal.request;

import io.github.cdilogin.internal.http.CacheHeaders;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The headers that the library adds to a response: a line for each of its cookies, {@code no-store}
 * and {@code Vary}. They can be set at any time. They are written before the response is committed,
 * and again after a reset or an include has removed them.
 *
 * <p>They are set on the response of the container. During an include, some containers give the
 * application a response that ignores headers. Other containers ignore headers on their own
 * response then, so headers that are set during an include are written again after it.
 */
public final class ResponseHeaders {

  private static final String SET_COOKIE = "Set-Cookie";

  private final ServletRequest request;
  private final HttpServletResponse container;
  private @Nullable CookieLine remember;
  private @Nullable CookieLine message;
  private boolean personal;
  private boolean varies;
  private boolean begun;
  private boolean ignored;

  ResponseHeaders(ServletRequest request, HttpServletResponse container) {
    this.request = request;
    this.container = container;
  }

  /** Sets the line for the remember cookie. The last value wins. */
  public void rememberCookie(String line) {
    remember = updated(remember, line);
  }

  public boolean hasRememberCookie() {
    return remember != null;
  }

  /** Checks whether this line of the remember cookie is written, or can be written. */
  public boolean reachesClient(String line) {
    return !container.isCommitted() || (remember != null && line.equals(remember.written));
  }

  /** Sets the line for the cookie of a message. The last value wins. */
  public void messageCookie(String line) {
    message = updated(message, line);
  }

  public boolean hasMessageCookie() {
    return message != null;
  }

  /** Checks whether this is the line for the cookie of a message. */
  public boolean hasMessageCookie(String line) {
    return message != null && line.equals(message.line);
  }

  /** Marks a response for one user, which no cache may store. */
  void markPersonal() {
    personal = true;
    if (accepts()) {
      CacheHeaders.forbidStorage(container);
    }
  }

  /** Marks a response for an anonymous user, which depends on the cookies of the request. */
  void markVarying() {
    varies = true;
    if (accepts()) {
      CacheHeaders.varyByCookie(container);
    }
  }

  /** Checks whether headers have to be written before the response is committed. */
  boolean isDue() {
    return !begun || ignored;
  }

  /** Marks that the container may commit the response at any time from now on. */
  void begin() {
    begun = true;
  }

  /** Writes the headers, before the response is committed or when the request ends. */
  void write() {
    if (ignored && !isIncluding()) {
      ignored = false;
      writeAgain();
    }
    if (remember != null) {
      remember.write();
    }
    if (message != null) {
      message.write();
    }
  }

  /** Writes the headers again after the application has reset the response. */
  void reset() {
    begun = false;
    writeAgain();
  }

  /**
   * Writes a deletion of the remember cookie with {@code addCookie}, after the request has failed.
   * The container may remove headers before it shows an error page, but every container keeps
   * cookies.
   *
   * @param deletionIn returns the cookie for a line that deletes it, else {@code null}
   */
  public void writeDeletionOfFailure(Function<String, @Nullable Cookie> deletionIn) {
    Cookie deletion =
        remember == null || container.isCommitted() ? null : deletionIn.apply(remember.line);
    if (remember != null && deletion != null) {
      container.addCookie(deletion);
      CacheHeaders.forbidStorage(container);
      keepOneLine(deletion.getName() + "=");
      remember.written = remember.line;
    }
  }

  private void writeAgain() {
    if (remember != null) {
      remember.writeAgain();
    }
    if (message != null) {
      message.writeAgain();
    }
    if (personal) {
      markPersonal();
    }
    if (varies && accepts()) {
      CacheHeaders.varyByCookieAgain(container);
    }
  }

  private CookieLine updated(@Nullable CookieLine present, String line) {
    CookieLine cookie = present == null ? new CookieLine(line) : present;
    cookie.line = line;
    if (begun) {
      cookie.write();
    }
    return cookie;
  }

  /** Checks whether headers can be set. During an include the container may ignore them. */
  private boolean accepts() {
    ignored |= isIncluding();
    return !container.isCommitted();
  }

  /** The containers that ignore headers set this dispatcher type, also for named dispatches. */
  private boolean isIncluding() {
    return request.getDispatcherType() == DispatcherType.INCLUDE;
  }

  private void setCookie(String line, boolean again) {
    if (accepts()) {
      if (!again || !replace(line)) {
        container.addHeader(SET_COOKIE, line);
      }
      CacheHeaders.forbidStorage(container);
    }
  }

  /** Removes an earlier line, because most containers add a line at once for each cookie. */
  private void keepOneLine(String name) {
    List<String> lines =
        container.getHeaders(SET_COOKIE).stream().filter(line -> line.startsWith(name)).toList();
    if (lines.size() > 1) {
      replace(lines.get(lines.size() - 1));
    }
  }

  /** Sets all {@code Set-Cookie} lines anew, because one line cannot be replaced. */
  private boolean replace(String line) {
    String name = line.substring(0, line.indexOf('=') + 1);
    List<String> lines = new ArrayList<>(container.getHeaders(SET_COOKIE));
    boolean found = lines.removeIf(other -> other.startsWith(name));
    if (found) {
      container.setHeader(SET_COOKIE, line);
      lines.forEach(other -> container.addHeader(SET_COOKIE, other));
    }
    return found;
  }

  /** One cookie of the response. Its last line is written once. */
  private final class CookieLine {

    private String line;
    private @Nullable String written;

    CookieLine(String line) {
      this.line = line;
    }

    void write() {
      if (!line.equals(written) && !container.isCommitted()) {
        setCookie(line, written != null);
        written = line;
      }
    }

    void writeAgain() {
      if (written != null) {
        setCookie(written, true);
      }
    }
  }
}
