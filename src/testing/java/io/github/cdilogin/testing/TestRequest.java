package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.net.URLDecoder;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request of a {@link TestClient}. It wraps an object that supports no method, so that the
 * compiler checks the methods that are overridden here.
 */
final class TestRequest extends HttpServletRequestWrapper {

  private static final int PORT = 80;

  private final ClientState client;
  private final String method;
  private final String path;
  private final @Nullable String query;
  private final String address;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final List<Cookie> cookies;
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  TestRequest(ClientState client, String method, String url) {
    super(UnsupportedApiProxy.of(HttpServletRequest.class));
    String[] pathAndQuery = url.split("\\?", 2);
    this.client = client;
    this.method = method;
    this.path = pathAndQuery[0];
    this.query = pathAndQuery.length > 1 ? pathAndQuery[1] : null;
    this.address = client.address();
    this.headers.putAll(client.headers());
    this.cookies =
        client.cookies().entrySet().stream()
            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()))
            .toList();
  }

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public String getRequestURI() {
    return path;
  }

  @Override
  public StringBuffer getRequestURL() {
    return new StringBuffer("http://localhost").append(path);
  }

  @Override
  public String getContextPath() {
    return "";
  }

  @Override
  public String getServletPath() {
    return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
  }

  @Override
  public @Nullable String getPathInfo() {
    return null;
  }

  @Override
  public @Nullable String getQueryString() {
    return query;
  }

  @Override
  public String getProtocol() {
    return "HTTP/1.1";
  }

  @Override
  public String getScheme() {
    return "http";
  }

  @Override
  public String getServerName() {
    return "localhost";
  }

  @Override
  public int getServerPort() {
    return PORT;
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getRemoteAddr() {
    return address;
  }

  @Override
  public String getRemoteHost() {
    return address;
  }

  @Override
  public @Nullable String getAuthType() {
    return null;
  }

  @Override
  public @Nullable String getRemoteUser() {
    return null;
  }

  @Override
  public @Nullable Principal getUserPrincipal() {
    return null;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public Enumeration<Locale> getLocales() {
    return Collections.enumeration(Set.of(getLocale()));
  }

  @Override
  public Locale getLocale() {
    return Locale.ENGLISH;
  }

  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public boolean isAsyncSupported() {
    return false;
  }

  @Override
  public boolean isAsyncStarted() {
    return false;
  }

  @Override
  public ServletContext getServletContext() {
    return client.application();
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    String value = headers.get(name);
    return Collections.enumeration(value == null ? Set.of() : Set.of(value));
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(headers.keySet());
  }

  @Override
  public Cookie @Nullable [] getCookies() {
    return cookies.isEmpty() ? null : cookies.toArray(Cookie[]::new);
  }

  @Override
  public @Nullable String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String @Nullable [] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return QueryParameters.of(query);
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.enumeration(Set.copyOf(attributes.keySet()));
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public HttpSession getSession() {
    return client.requiredSession();
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return create ? client.requiredSession() : client.session();
  }

  @Override
  public String changeSessionId() {
    TestSession session = client.session();
    if (session == null) {
      throw new IllegalStateException("There is no session");
    }
    return session.changeId();
  }

  @Override
  public boolean isRequestedSessionIdFromURL() {
    return false;
  }

  @Override
  public boolean isRequestedSessionIdFromCookie() {
    return isRequestedSessionIdValid();
  }

  @Override
  public boolean isRequestedSessionIdValid() {
    return client.session() != null;
  }

  @Override
  public @Nullable String getRequestedSessionId() {
    TestSession session = client.session();
    return session == null ? null : session.getId();
  }
}
