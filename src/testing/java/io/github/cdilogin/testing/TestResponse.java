package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The response to a {@link TestRequest}. It discards the body, and wraps an object that supports no
 * method, as {@link TestRequest} does.
 */
final class TestResponse extends HttpServletResponseWrapper {

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int status = SC_OK;
  private boolean committed;

  TestResponse() {
    super(UnsupportedApiProxy.of(HttpServletResponse.class));
  }

  /** Adds the cookies of this response to those of a client, and removes deleted ones. */
  void storeCookies(Map<String, String> cookies) {
    for (String line : getHeaders("Set-Cookie")) {
      String[] nameAndValue = line.split(";", 2)[0].split("=", 2);
      if (nameAndValue[1].isEmpty() || line.contains("Max-Age=0")) {
        cookies.remove(nameAndValue[0]);
      } else {
        cookies.put(nameAndValue[0], nameAndValue[1]);
      }
    }
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    status = code;
  }

  @Override
  public void sendError(int code) {
    status = code;
    committed = true;
  }

  @Override
  public void sendError(int code, String message) {
    sendError(code);
  }

  @Override
  public void sendRedirect(String location) {
    status = SC_FOUND;
    setHeader("Location", location);
    committed = true;
  }

  @Override
  public void addHeader(String name, String value) {
    headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    headers.remove(name);
    if (value != null) {
      addHeader(name, value);
    }
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.containsKey(name) ? headers.get(name).get(0) : null;
  }

  @Override
  public Collection<String> getHeaders(String name) {
    return List.copyOf(headers.getOrDefault(name, List.of()));
  }

  @Override
  public Collection<String> getHeaderNames() {
    return Set.copyOf(headers.keySet());
  }

  @Override
  public void setContentType(@Nullable String type) {
    setHeader("Content-Type", type);
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader("Content-Type");
  }

  @Override
  public void setContentLength(int length) {
    setHeader("Content-Length", Integer.toString(length));
  }

  @Override
  public void setCharacterEncoding(@Nullable String encoding) {
    // The body is discarded.
  }

  @Override
  public String getCharacterEncoding() {
    return UTF_8.name();
  }

  @Override
  public PrintWriter getWriter() {
    return new PrintWriter(new StringWriter());
  }

  @Override
  public void flushBuffer() {
    committed = true;
  }

  @Override
  public boolean isCommitted() {
    return committed;
  }

  @Override
  public void resetBuffer() {
    // The body is discarded.
  }

  @Override
  public void reset() {
    headers.clear();
    status = SC_OK;
  }
}
