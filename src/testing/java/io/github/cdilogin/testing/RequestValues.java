package io.github.cdilogin.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.ArrayList;
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
 * The values that a {@link TestRequest} sets. A wrapper around what answers nothing, so that the
 * compiler checks what is answered here.
 */
abstract class RequestValues extends HttpServletRequestWrapper {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  final List<Cookie> cookies = new ArrayList<>();
  final String method;
  final String uri;
  @Nullable String query;
  @Nullable String contextPath;
  @Nullable String servletPath;
  @Nullable String pathInfo;
  String scheme = "http";
  String serverName = "localhost";
  int serverPort = HTTP;
  String address = "127.0.0.1";
  DispatcherType dispatcherType = DispatcherType.REQUEST;
  HttpServletMapping mapping =
      UnsupportedApiProxy.of(
          HttpServletMapping.class,
          Map.of(
              "getMatchValue", nothing -> "",
              "getPattern", nothing -> "",
              "getServletName", nothing -> "",
              "getMappingMatch", nothing -> null));

  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private @Nullable String encoding;

  RequestValues(String method, String url) {
    super(UnsupportedApiProxy.of(HttpServletRequest.class));
    String[] pathAndQuery = url.split("\\?", 2);
    this.method = method;
    this.uri = pathAndQuery[0];
    this.query = pathAndQuery.length > 1 ? pathAndQuery[1] : null;
  }

  @Override
  public abstract ServletContext getServletContext();

  @Override
  public String getMethod() {
    return method;
  }

  @Override
  public @Nullable String getContentType() {
    return headers.get("Content-Type");
  }

  @Override
  public @Nullable String getCharacterEncoding() {
    return encoding;
  }

  @Override
  public void setCharacterEncoding(@Nullable String name) {
    encoding = name;
  }

  @Override
  public String getRequestURI() {
    return uri;
  }

  @Override
  public StringBuffer getRequestURL() {
    StringBuffer url = new StringBuffer(scheme).append("://").append(serverName);
    if (serverPort != (isSecure() ? HTTPS : HTTP)) {
      url.append(':').append(serverPort);
    }
    return url.append(uri);
  }

  @Override
  public String getContextPath() {
    return contextPath == null ? getServletContext().getContextPath() : contextPath;
  }

  @Override
  public String getServletPath() {
    if (servletPath != null) {
      return servletPath;
    }
    String application = getContextPath();
    boolean inside = uri.equals(application) || uri.startsWith(application + "/");
    return CanonicalPath.of(inside ? uri.substring(application.length()) : uri);
  }

  @Override
  public @Nullable String getPathInfo() {
    return pathInfo;
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
    return scheme;
  }

  @Override
  public String getServerName() {
    return serverName;
  }

  @Override
  public int getServerPort() {
    return serverPort;
  }

  @Override
  public boolean isSecure() {
    return scheme.equals("https");
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
    return Collections.enumeration(AcceptedLocales.of(headers.get("Accept-Language")));
  }

  @Override
  public Locale getLocale() {
    return getLocales().nextElement();
  }

  @Override
  public DispatcherType getDispatcherType() {
    return dispatcherType;
  }

  @Override
  public HttpServletMapping getHttpServletMapping() {
    return mapping;
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
}
