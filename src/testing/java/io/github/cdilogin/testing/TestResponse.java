package io.github.cdilogin.testing;

import jakarta.servlet.ServletOutputStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response for a test without a server, such as one of an own {@link
 * io.github.cdilogin.UnauthorizedHandler} or filter.
 *
 * <pre>{@code
 * TestResponse response = new TestResponse();
 * filter.doFilter(request, response, chain);
 * assertEquals("/login", response.getHeader("Location"));
 * }</pre>
 *
 * <p>It behaves as the Servlet specification requires: it is committed by a redirect, an error, a
 * flush or a buffer of 8 KB that is full, and what comes after that has no effect or throws. What
 * it does not support throws an {@link UnsupportedOperationException}; a {@link
 * jakarta.servlet.http.HttpServletResponseWrapper} can add that. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class TestResponse extends ResponseHeaders {

  private final ResponseBody body = new ResponseBody();
  private @Nullable String errorMessage;

  /** An empty response with the status 200. */
  public TestResponse() {}

  /**
   * What the client gets as the body.
   *
   * @return empty if nothing was written
   */
  public String getContentAsString() {
    return new String(getContentAsByteArray(), encoding());
  }

  /**
   * What the client gets as the body, in the encoding of the response.
   *
   * @return empty if nothing was written
   */
  public byte[] getContentAsByteArray() {
    return body.bytes(encoding());
  }

  /**
   * The message of {@link #sendError(int, String)}, for the error page.
   *
   * @return {@code null} without an error, and for an error without a message
   */
  public @Nullable String getErrorMessage() {
    return errorMessage;
  }

  /**
   * The value of a cookie that the response sets.
   *
   * @param name the name of the cookie
   * @return {@code null} if the response does not set it, or deletes it
   */
  public @Nullable String getCookie(String name) {
    Map<String, String> cookies = new LinkedHashMap<>();
    leaveCookies(cookies);
    return cookies.get(name);
  }

  /** Leaves its cookies with a client, and takes away those that it deletes. */
  void leaveCookies(Map<String, String> cookies) {
    SetCookieLine.apply(getHeaders("Set-Cookie"), cookies);
  }

  @Override
  boolean hasWriter() {
    return body.hasWriter();
  }

  @Override
  public void sendError(int code) {
    sendError(code, null);
  }

  @Override
  public void sendError(int code, @Nullable String message) {
    body.clear();
    setStatus(code);
    errorMessage = message;
    body.end();
  }

  @Override
  public void sendRedirect(String location) {
    body.clear();
    setStatus(SC_FOUND);
    setHeader("Location", location);
    body.end();
  }

  @Override
  public PrintWriter getWriter() {
    if (!body.isInUse()) {
      fixEncoding();
    }
    return body.writer();
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body.stream();
  }

  @Override
  public void flushBuffer() {
    body.commit();
  }

  @Override
  public boolean isCommitted() {
    return body.isCommitted();
  }

  @Override
  public int getBufferSize() {
    return ResponseBody.BUFFER;
  }

  @Override
  public void resetBuffer() {
    body.clear();
  }

  @Override
  public void reset() {
    body.reset();
    clearHeaders();
  }

  private Charset encoding() {
    return Charset.forName(getCharacterEncoding());
  }
}
