package io.github.cdilogin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An application for a test without a server, at the root of its server unless it gets another
 * context path. A {@link TestRequest} belongs to one, and a filter is initialized with one.
 *
 * <pre>{@code
 * TestServletContext application = new TestServletContext().contextPath("/app");
 * filter.init(application.filterConfig());
 * }</pre>
 *
 * <p>What it does not support throws an {@link UnsupportedOperationException}. A subclass can
 * override a method to behave as a certain server does. Not thread-safe.
 *
 * @since 0.1.0
 */
public class TestServletContext extends UnsupportedServletContext {

  private static final String NAME = "test";

  private final Map<String, String> initParameters = new TreeMap<>();
  private final Map<String, Object> attributes = new TreeMap<>();
  private final Map<String, String> resources = new TreeMap<>();
  private final Map<String, ServletRegistration> servlets = new LinkedHashMap<>();
  private final Map<String, FilterRegistration> filters = new LinkedHashMap<>();
  private final SessionCookieConfig sessionCookie = TestSessionCookie.create();
  private String contextPath = "";
  private @Nullable Set<SessionTrackingMode> trackingModes;

  /** An application without servlets, filters and parameters. */
  public TestServletContext() {}

  /**
   * Moves the application to another context path.
   *
   * @param path empty, or a path that begins with a slash
   * @return this
   */
  public TestServletContext contextPath(String path) {
    contextPath = path;
    return this;
  }

  /**
   * Sets a context parameter, as {@code web.xml} does.
   *
   * @param name its name
   * @param value its value
   * @return this
   */
  public TestServletContext initParameter(String name, String value) {
    initParameters.put(name, value);
    return this;
  }

  /**
   * Registers a servlet. No request of a test reaches it.
   *
   * @param name its name
   * @param className the name of its class
   * @param mappings its URL patterns
   * @return this
   */
  public TestServletContext servlet(String name, String className, String... mappings) {
    servlets.put(
        name,
        UnsupportedApiProxy.of(
            ServletRegistration.class,
            Map.of(
                "getName", nothing -> name,
                "getClassName", nothing -> className,
                "getMappings", nothing -> Set.of(mappings))));
    return this;
  }

  /**
   * Registers a filter. No request of a test passes it.
   *
   * @param name its name
   * @param className the name of its class
   * @return this
   */
  public TestServletContext filter(String name, String className) {
    filters.put(
        name,
        UnsupportedApiProxy.of(
            FilterRegistration.class,
            Map.of("getName", nothing -> name, "getClassName", nothing -> className)));
    return this;
  }

  /**
   * Adds a file.
   *
   * @param path its path, which begins with a slash
   * @param content its content, which is read in UTF-8
   * @return this
   */
  public TestServletContext resource(String path, String content) {
    resources.put(path, content);
    return this;
  }

  /**
   * What a filter of this application is initialized with.
   *
   * @return a configuration without parameters
   */
  public FilterConfig filterConfig() {
    return UnsupportedApiProxy.of(
        FilterConfig.class,
        Map.of(
            "getFilterName", nothing -> NAME,
            "getInitParameter", name -> null,
            "getInitParameterNames", nothing -> Collections.emptyEnumeration(),
            "getServletContext", nothing -> this));
  }

  /**
   * What a servlet of this application is initialized with.
   *
   * @return a configuration without parameters
   */
  public ServletConfig servletConfig() {
    return UnsupportedApiProxy.of(
        ServletConfig.class,
        Map.of(
            "getServletName", nothing -> NAME,
            "getInitParameter", name -> null,
            "getInitParameterNames", nothing -> Collections.emptyEnumeration(),
            "getServletContext", nothing -> this));
  }

  @Override
  public String getContextPath() {
    return contextPath;
  }

  @Override
  public String getServletContextName() {
    return NAME;
  }

  /** The class loader of the thread, as on a server. */
  @Override
  public ClassLoader getClassLoader() {
    return Thread.currentThread().getContextClassLoader();
  }

  @Override
  public @Nullable InputStream getResourceAsStream(String path) {
    String content = resources.get(path);
    return content == null ? null : new ByteArrayInputStream(content.getBytes(UTF_8));
  }

  @Override
  public @Nullable String getInitParameter(String name) {
    return initParameters.get(name);
  }

  @Override
  public Enumeration<String> getInitParameterNames() {
    return Collections.enumeration(initParameters.keySet());
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
  public @Nullable ServletRegistration getServletRegistration(String name) {
    return servlets.get(name);
  }

  @Override
  public Map<String, ? extends ServletRegistration> getServletRegistrations() {
    return Collections.unmodifiableMap(servlets);
  }

  @Override
  public @Nullable FilterRegistration getFilterRegistration(String name) {
    return filters.get(name);
  }

  @Override
  public Map<String, ? extends FilterRegistration> getFilterRegistrations() {
    return Collections.unmodifiableMap(filters);
  }

  @Override
  public SessionCookieConfig getSessionCookieConfig() {
    return sessionCookie;
  }

  @Override
  public void setSessionTrackingModes(Set<SessionTrackingMode> modes) {
    trackingModes = Set.copyOf(modes);
  }

  @Override
  public Set<SessionTrackingMode> getDefaultSessionTrackingModes() {
    return Set.of(SessionTrackingMode.COOKIE, SessionTrackingMode.URL);
  }

  @Override
  public Set<SessionTrackingMode> getEffectiveSessionTrackingModes() {
    return trackingModes == null ? getDefaultSessionTrackingModes() : trackingModes;
  }
}
