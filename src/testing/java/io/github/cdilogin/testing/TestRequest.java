package io.github.cdilogin.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A request for a test without a server, such as one of an own {@link
 * io.github.cdilogin.RequestLoader}, {@link io.github.cdilogin.UnauthorizedHandler} or filter.
 *
 * <pre>{@code
 * TestRequest request = new TestRequest("GET", "/notes?page=2").header("X-Api-Key", "secret");
 * assertEquals("ada", loader.load(request).getLoginId());
 * }</pre>
 *
 * <p>It has what a request without a body has. Its parameters are those of the query, its locales
 * those of the header {@code Accept-Language}. What it does not support throws an {@link
 * UnsupportedOperationException}; a {@link jakarta.servlet.http.HttpServletRequestWrapper} can add
 * that. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class TestRequest extends RequestValues {

  private final ClientSession session;
  private @Nullable String requestedSessionId;
  private boolean requestedByUrl;

  /** A {@code GET} request for {@code /}. */
  public TestRequest() {
    this("GET", "/");
  }

  /**
   * A request to an application at the root of its server.
   *
   * @param method such as {@code POST}
   * @param url a path as a client sends it, which begins with a slash, and a query if there is one
   */
  public TestRequest(String method, String url) {
    this(new TestServletContext(), method, url);
  }

  /**
   * A request to an application.
   *
   * @param application the application
   * @param method such as {@code POST}
   * @param url a path as a client sends it, with the context path, and a query if there is one
   */
  public TestRequest(ServletContext application, String method, String url) {
    this(new ClientSession(application), method, url);
  }

  TestRequest(ClientSession session, String method, String url) {
    super(method, url);
    this.session = session;
    this.requestedSessionId = session.join();
  }

  /**
   * Sets a header.
   *
   * @param name its name
   * @param value its only value
   * @return this
   */
  public TestRequest header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /**
   * Adds a cookie; several may have the same name.
   *
   * @param name its name
   * @param value its value; {@code null} as some servers report an empty one
   * @return this
   */
  public TestRequest cookie(String name, @Nullable String value) {
    cookies.add(new Cookie(name, value));
    headers.merge(
        "Cookie", name + "=" + (value == null ? "" : value), (all, one) -> all + "; " + one);
    return this;
  }

  /**
   * Sets another query.
   *
   * @param text a query as a client sends it, or {@code null} for none
   * @return this
   */
  public TestRequest query(@Nullable String text) {
    query = text;
    return this;
  }

  /**
   * Sets a context path that differs from that of the application, such as another spelling of it.
   *
   * @param path the context path
   * @return this
   */
  public TestRequest contextPath(String path) {
    contextPath = path;
    return this;
  }

  /**
   * Sets the parts of the path, which a server decodes. By default all of it is the servlet path.
   *
   * @param ofTheServlet the servlet path
   * @param rest the path info, or {@code null}
   * @return this
   */
  public TestRequest servletPath(String ofTheServlet, @Nullable String rest) {
    servletPath = ofTheServlet;
    pathInfo = rest;
    return this;
  }

  /**
   * Sets the address of the server. The default is {@code http}, {@code localhost} and 80.
   *
   * @param ofTheUrl {@code http}, or {@code https} for a secure request
   * @param name the name of the server
   * @param port its port
   * @return this
   */
  public TestRequest server(String ofTheUrl, String name, int port) {
    scheme = ofTheUrl;
    serverName = name;
    serverPort = port;
    return this;
  }

  /**
   * Sets the address of the client.
   *
   * @param ofTheClient an IP address
   * @return this
   */
  public TestRequest remoteAddress(String ofTheClient) {
    address = ofTheClient;
    return this;
  }

  /**
   * Sets the type of the dispatch. A forward, an include and an error page also have attributes of
   * the request, which this does not set.
   *
   * @param type the type
   * @return this
   */
  public TestRequest dispatcherType(DispatcherType type) {
    dispatcherType = type;
    return this;
  }

  /**
   * Sets how the request was mapped to a servlet. By default it has no servlet.
   *
   * @param ofTheServlet the mapping
   * @return this
   */
  public TestRequest mapping(HttpServletMapping ofTheServlet) {
    mapping = ofTheServlet;
    return this;
  }

  /**
   * Sets the session, whose id the client sends in a cookie.
   *
   * @param known the session; {@code null} for none
   * @return this
   */
  public TestRequest session(@Nullable TestSession known) {
    session.set(known);
    requestedSessionId = session.join();
    return this;
  }

  /**
   * Lets the client send the id of its session in the URL instead of a cookie.
   *
   * @return this
   */
  public TestRequest sessionIdInUrl() {
    requestedSessionId = session.join();
    requestedByUrl = true;
    return this;
  }

  @Override
  public ServletContext getServletContext() {
    return session.application();
  }

  @Override
  public HttpSession getSession() {
    return session.required();
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    return create ? session.required() : session.current();
  }

  @Override
  public String changeSessionId() {
    TestSession living = session.current();
    if (living == null) {
      throw new IllegalStateException("There is no session");
    }
    return living.changeSessionId();
  }

  @Override
  public @Nullable String getRequestedSessionId() {
    return requestedSessionId;
  }

  @Override
  public boolean isRequestedSessionIdValid() {
    TestSession living = session.current();
    return living != null && living.getId().equals(requestedSessionId);
  }

  @Override
  public boolean isRequestedSessionIdFromCookie() {
    return requestedSessionId != null && !requestedByUrl;
  }

  @Override
  public boolean isRequestedSessionIdFromURL() {
    return requestedSessionId != null && requestedByUrl;
  }
}
