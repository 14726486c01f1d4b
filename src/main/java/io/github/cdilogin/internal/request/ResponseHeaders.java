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
 * The headers that the library adds to the response of a request: a line for each of its cookies,
 * {@code no-store} and {@code Vary}. They are decided at any time, written when the response
 * begins, and written again where a reset or an include has taken them back.
 *
 * <p>They are set on the container's response, because some containers put one below that of the
 * application that ignores headers while a page is included. Others ignore them on their own
 * response then; so what is decided during an include is written again after it.
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

  /** The one line for the remember cookie; the last value wins. */
  public void rememberCookie(String line) {
    remember = decided(remember, line);
  }

  public boolean hasRememberCookie() {
    return remember != null;
  }

  /** Whether this line for the remember cookie has reached the response, or still can. */
  public boolean reachesClient(String line) {
    return !container.isCommitted() || (remember != null && line.equals(remember.written));
  }

  /** The one line for the cookie of a message; the last value wins. */
  public void messageCookie(String line) {
    message = decided(message, line);
  }

  public boolean hasMessageCookie() {
    return message != null;
  }

  /** The response is made for one user: no cache stores it. */
  void markPersonal() {
    personal = true;
    if (accepts()) {
      CacheHeaders.forbidStorage(container);
    }
  }

  /** The response is made for an anonymous user: it is another one with another cookie. */
  void markVarying() {
    varies = true;
    if (accepts()) {
      CacheHeaders.varyByCookie(container);
    }
  }

  /** Whether what is decided has to be written before the container may send the response. */
  boolean isDue() {
    return !begun || ignored;
  }

  /** From now on the container may send the response at any moment. */
  void begin() {
    begun = true;
  }

  /** The response is about to begin, or the request ends. */
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

  /** The application has taken back all headers: those of the library are written again. */
  void reset() {
    begun = false;
    writeAgain();
  }

  /**
   * The request has failed, and its container may take the headers back before it shows an error
   * page. A deletion of the remember cookie is written as a cookie then, which every container
   * keeps.
   *
   * @param deletionIn returns the cookie for a line that deletes it, {@code null} for another line
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

  private CookieLine decided(@Nullable CookieLine present, String line) {
    CookieLine cookie = present == null ? new CookieLine(line) : present;
    cookie.line = line;
    if (begun) {
      cookie.write();
    }
    return cookie;
  }

  /** Whether headers can still be set; during an include the container may ignore them. */
  private boolean accepts() {
    ignored |= isIncluding();
    return !container.isCommitted();
  }

  /** Known to the containers whose own response ignores headers, for named dispatches too. */
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

  /**
   * Most containers make a header line of a cookie at once: then an earlier line is one too many.
   */
  private void keepOneLine(String name) {
    List<String> own =
        container.getHeaders(SET_COOKIE).stream().filter(line -> line.startsWith(name)).toList();
    if (own.size() > 1) {
      replace(own.get(own.size() - 1));
    }
  }

  /** Headers can only be set all at once, those of other cookies among them. */
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

  /** One cookie of the response: the last line that is decided on is written, and once. */
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
