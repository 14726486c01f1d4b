package io.github.cdilogin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The response as the application gets it: before anything is sent, it carries the library's
 * cookie. Whatever can make the container send the head of an answer comes through here first.
 *
 * <p>The library's own headers are set on the container's response, because some containers put one
 * below this that ignores headers while a page is included. Others ignore them on their own
 * response then; so what is decided during an include is written again after it.
 */
final class LoginResponse extends HttpServletResponseWrapper {

  private static final String SET_COOKIE = "Set-Cookie";
  private static final String CACHE_CONTROL = "Cache-Control";
  private static final String NO_STORE = "no-store";
  private static final String VARY = "Vary";

  private final Exchange exchange;
  private boolean begun;
  private boolean ignored;

  LoginResponse(HttpServletResponse response, Exchange exchange) {
    super(response);
    this.exchange = exchange;
  }

  /** Whether the container may send the answer at any moment, without asking again. */
  boolean begun() {
    return begun;
  }

  /** Writes a cookie; in place of the line that was written before, where the container lets us. */
  void writeCookie(String line, boolean again) {
    if (accepts()) {
      if (!again || !replace(line)) {
        container().addHeader(SET_COOKIE, line);
      }
      container().setHeader(CACHE_CONTROL, NO_STORE);
    }
  }

  /** Writes a cookie by the container's own method, for an answer that is about to lose lines. */
  void deleteCookie(Cookie deletion) {
    container().addCookie(deletion);
    container().setHeader(CACHE_CONTROL, NO_STORE);
    keepOneLine(deletion.getName() + "=");
  }

  /**
   * Most containers make a header line of a cookie at once: then an earlier line is one too many.
   */
  private void keepOneLine(String name) {
    List<String> own =
        container().getHeaders(SET_COOKIE).stream().filter(line -> line.startsWith(name)).toList();
    if (own.size() > 1) {
      replace(own.get(own.size() - 1));
    }
  }

  /** What was made for one user is kept by no cache. */
  void markPersonal() {
    if (accepts()) {
      container().setHeader(CACHE_CONTROL, NO_STORE);
    }
  }

  /** What was made for an anonymous user is different with another cookie. */
  void markVarying(boolean again) {
    if (accepts() && !(again && container().getHeaders(VARY).contains("Cookie"))) {
      container().addHeader(VARY, "Cookie");
    }
  }

  /** Writes again what the container may have ignored during an include that has ended. */
  void writeIgnored() {
    if (ignored && !isIncluding()) {
      ignored = false;
      exchange.headers().writeAgain();
    }
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    begin();
    return super.getOutputStream();
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    begin();
    return super.getWriter();
  }

  @Override
  public void flushBuffer() throws IOException {
    begin();
    super.flushBuffer();
  }

  @Override
  public void sendError(int status) throws IOException {
    begin();
    String text = exchange.errorText(status);
    if (text == null) {
      super.sendError(status);
    } else {
      super.sendError(status, text);
    }
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    begin();
    String text = exchange.errorText(status);
    super.sendError(status, text == null ? message : text);
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    begin();
    super.sendRedirect(location);
  }

  /** Overrides a method of Servlet 6.1; the library is compiled for 6.0, which has none. */
  public void sendRedirect(String location, int status, boolean clearBuffer) throws IOException {
    begin();
    Servlet61.sendRedirect((HttpServletResponse) getResponse(), location, status, clearBuffer);
  }

  /** As {@link #sendRedirect(String, int, boolean)}. */
  public void sendRedirect(String location, int status) throws IOException {
    sendRedirect(location, status, true);
  }

  /** As {@link #sendRedirect(String, int, boolean)}. */
  public void sendRedirect(String location, boolean clearBuffer) throws IOException {
    sendRedirect(location, SC_FOUND, clearBuffer);
  }

  /** Takes all headers back; those of the library are written again. */
  @Override
  public void reset() {
    super.reset();
    begun = false;
    exchange.headers().writeAgain();
  }

  private void begin() {
    if (!begun || ignored) {
      exchange.writeCookies();
      begun = true;
    }
  }

  /** Whether headers can still be set; during an include the container may ignore them. */
  private boolean accepts() {
    ignored |= isIncluding();
    return !container().isCommitted();
  }

  /** Known to the containers whose own response ignores headers, for named dispatches too. */
  private boolean isIncluding() {
    return exchange.request().getDispatcherType() == DispatcherType.INCLUDE;
  }

  private HttpServletResponse container() {
    return exchange.container();
  }

  /** Headers can only be set all at once, those of other cookies among them. */
  private boolean replace(String line) {
    String name = line.substring(0, line.indexOf('=') + 1);
    List<String> lines = new ArrayList<>(container().getHeaders(SET_COOKIE));
    boolean found = lines.removeIf(other -> other.startsWith(name));
    if (found) {
      container().setHeader(SET_COOKIE, line);
      lines.forEach(other -> container().addHeader(SET_COOKIE, other));
    }
    return found;
  }

  /** What only a server with Servlet 6.1 has, found when it is first needed. */
  private static final class Servlet61 {

    private static final @Nullable MethodHandle SEND_REDIRECT = find();

    static void sendRedirect(
        HttpServletResponse response, String location, int status, boolean clearBuffer)
        throws IOException {
      if (SEND_REDIRECT == null) {
        throw LoginErrors.redirectOfServlet61();
      }
      try {
        SEND_REDIRECT.invokeExact(response, location, status, clearBuffer);
      } catch (IOException | RuntimeException | Error failure) {
        throw failure;
      } catch (Throwable undeclared) {
        throw new IllegalStateException(undeclared);
      }
    }

    private static @Nullable MethodHandle find() {
      try {
        return MethodHandles.publicLookup()
            .findVirtual(
                HttpServletResponse.class,
                "sendRedirect",
                MethodType.methodType(void.class, String.class, int.class, boolean.class));
      } catch (NoSuchMethodException | IllegalAccessException servlet60) {
        return null;
      }
    }
  }
}
