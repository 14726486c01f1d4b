package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Status and headers of a {@link TestResponse}, which do not change once it is committed. A wrapper
 * around what answers nothing, so that the compiler checks what is answered here.
 */
abstract class ResponseHeaders extends HttpServletResponseWrapper {

  private static final String CONTENT_TYPE = "Content-Type";
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)\"?", Pattern.CASE_INSENSITIVE);

  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private int status = SC_OK;
  private @Nullable String mediaType;
  private @Nullable String encoding;

  ResponseHeaders() {
    super(UnsupportedApiProxy.of(HttpServletResponse.class));
  }

  @Override
  public abstract boolean isCommitted();

  /** Once there is a writer, its encoding stays. */
  abstract boolean hasWriter();

  void clearHeaders() {
    headers.clear();
    status = SC_OK;
    mediaType = null;
    encoding = null;
  }

  /** The content type has the encoding that the writer uses. */
  void fixEncoding() {
    setCharacterEncoding(getCharacterEncoding());
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int code) {
    if (!isCommitted()) {
      status = code;
    }
  }

  @Override
  public void addHeader(String name, @Nullable String value) {
    if (value == null || isCommitted()) {
      return;
    }
    if (name.equalsIgnoreCase(CONTENT_TYPE)) {
      setContentType(value);
    } else {
      headers.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (name.equalsIgnoreCase(CONTENT_TYPE)) {
      setContentType(value);
    } else if (!isCommitted()) {
      headers.remove(name);
      if (value != null) {
        headers.put(name, new ArrayList<>(List.of(value)));
      }
    }
  }

  @Override
  public void addCookie(Cookie cookie) {
    addHeader("Set-Cookie", SetCookieLine.of(cookie));
  }

  @Override
  public boolean containsHeader(String name) {
    return headers.containsKey(name);
  }

  @Override
  public @Nullable String getHeader(String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.get(0);
  }

  @Override
  public List<String> getHeaders(String name) {
    return List.copyOf(headers.getOrDefault(name, List.of()));
  }

  @Override
  public Collection<String> getHeaderNames() {
    return Set.copyOf(headers.keySet());
  }

  @Override
  public void setContentType(@Nullable String type) {
    if (isCommitted()) {
      return;
    }
    Matcher charset = CHARSET.matcher(type == null ? "" : type);
    if (charset.find() && !hasWriter()) {
      encoding = charset.group(1);
    }
    mediaType = type == null ? null : charset.replaceAll("");
    writeContentType();
  }

  @Override
  public @Nullable String getContentType() {
    return getHeader(CONTENT_TYPE);
  }

  @Override
  public void setCharacterEncoding(@Nullable String charset) {
    if (!isCommitted() && !hasWriter()) {
      encoding = charset;
      writeContentType();
    }
  }

  @Override
  public String getCharacterEncoding() {
    return encoding == null ? ISO_8859_1.name() : encoding;
  }

  @Override
  public void setContentLength(int length) {
    setHeader("Content-Length", Integer.toString(length));
  }

  @Override
  public String encodeURL(String url) {
    return url;
  }

  @Override
  public String encodeRedirectURL(String url) {
    return url;
  }

  private void writeContentType() {
    headers.remove(CONTENT_TYPE);
    if (mediaType != null) {
      String value = encoding == null ? mediaType : mediaType + ";charset=" + encoding;
      headers.put(CONTENT_TYPE, List.of(value));
    }
  }
}
