package io.github.cdilogin;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Writes a cookie, in place of the line that was written before, where the container lets us. */
  void writeCookie(String line, @Nullable String before) {
    if (isCommitted()) {
      return;
    }
    if (before != null && getHeaders(SET_COOKIE).contains(before)) {
      replace(before, line);
    } else {
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
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    begin();
    super.sendError(status, message);
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

  private void replace(String before, String line) {
    List<String> lines = new ArrayList<>(getHeaders(SET_COOKIE));
    lines.set(lines.indexOf(before), line);
    setHeader(SET_COOKIE, lines.get(0));
    lines.stream().skip(1).forEach(other -> addHeader(SET_COOKIE, other));
  }
}
