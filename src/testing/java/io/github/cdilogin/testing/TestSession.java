package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A session for a test without a server. A {@link TestRequest} makes one when it is asked for a
 * session, or gets one that other requests have, too.
 *
 * <pre>{@code
 * TestSession session = new TestSession();
 * TestRequest request = new TestRequest("GET", "/notes").session(session);
 * }</pre>
 *
 * <p>A subclass can override a method, for example to invalidate the session at a certain moment.
 * Several threads may use its attributes at the same time, as on a server; apart from that it is
 * not thread-safe.
 *
 * @since 0.1.0
 */
public class TestSession implements HttpSession {

  private static final int HALF_AN_HOUR = 1800;

  private final ServletContext application;
  private final Map<String, Object> attributes = new ConcurrentHashMap<>();
  private final SessionBeans beans = new SessionBeans();
  private final long created = System.currentTimeMillis();
  private volatile String id = UUID.randomUUID().toString();
  private volatile boolean invalid;
  private int maxInactiveInterval = HALF_AN_HOUR;
  private boolean joined;

  /** A new session of an application at the root of its server. */
  public TestSession() {
    this(new TestServletContext());
  }

  /**
   * A new session.
   *
   * @param application the application that it belongs to
   */
  public TestSession(ServletContext application) {
    this.application = application;
  }

  /**
   * Whether the session was invalidated.
   *
   * @return {@code true} once it was
   */
  public final boolean isInvalid() {
    return invalid;
  }

  /**
   * Gives the session another id; called by {@link TestRequest#changeSessionId()}.
   *
   * @return the new id
   */
  public String changeSessionId() {
    requireValid();
    id = UUID.randomUUID().toString();
    return id;
  }

  SessionBeans beans() {
    return beans;
  }

  /** A client knows the session, and sends this id. */
  String join() {
    joined = true;
    return id;
  }

  @Override
  public long getCreationTime() {
    requireValid();
    return created;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public long getLastAccessedTime() {
    requireValid();
    return created;
  }

  @Override
  public ServletContext getServletContext() {
    return application;
  }

  @Override
  public void setMaxInactiveInterval(int seconds) {
    maxInactiveInterval = seconds;
  }

  @Override
  public int getMaxInactiveInterval() {
    return maxInactiveInterval;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    requireValid();
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    requireValid();
    return Collections.enumeration(Set.copyOf(attributes.keySet()));
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    requireValid();
    if (value == null) {
      removeAttribute(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    requireValid();
    attributes.remove(name);
  }

  @Override
  public void invalidate() {
    requireValid();
    beans.destroyAll();
    attributes.clear();
    invalid = true;
  }

  @Override
  public boolean isNew() {
    requireValid();
    return !joined;
  }

  private void requireValid() {
    if (invalid) {
      throw new IllegalStateException("The session was invalidated");
    }
  }
}
