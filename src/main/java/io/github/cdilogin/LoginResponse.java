package io.github.cdilogin;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The response as the application gets it: before anything is sent, it carries the library's
 * cookie. Whatever can make the container send the head of an answer comes through here first.
 */
final class LoginResponse extends HttpServletResponseWrapper {

  private static final String SET_COOKIE = "Set-Cookie";

  private final Exchange exchange;
  private boolean begun;

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
    if (isCommitted()) {
      return;
    }
    if (!again || !replace(line)) {
      addHeader(SET_COOKIE, line);
    }
    setHeader("Cache-Control", "no-store");
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

  /** Takes all headers back, ours among them. */
  @Override
  public void reset() {
    super.reset();
    begun = false;
    exchange.cookieIsUnwritten();
  }

  private void begin() {
    if (!begun) {
      exchange.writeCookie();
      begun = true;
    }
  }

  /** Headers can only be set all at once, those of other cookies among them. */
  private boolean replace(String line) {
    String name = line.substring(0, line.indexOf('=') + 1);
    List<String> lines = new ArrayList<>(getHeaders(SET_COOKIE));
    boolean found = lines.removeIf(other -> other.startsWith(name));
    if (found) {
      setHeader(SET_COOKIE, line);
      lines.forEach(other -> addHeader(SET_COOKIE, other));
    }
    return found;
  }
}
