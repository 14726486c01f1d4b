package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The session of a {@link TestClient}. */
final class TestSession implements HttpSession {

  private static final int DEFAULT_TIMEOUT_SECONDS = 1800;

  private final ServletContext application;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final SessionBeans beans = new SessionBeans();
  private final long created = System.currentTimeMillis();
  private String id = UUID.randomUUID().toString();
  private int maxInactiveInterval = DEFAULT_TIMEOUT_SECONDS;
  private boolean valid = true;

  TestSession(ServletContext application) {
    this.application = application;
  }

  boolean isValid() {
    return valid;
  }

  SessionBeans beans() {
    return beans;
  }

  String changeId() {
    id = UUID.randomUUID().toString();
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
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
  }

  @Override
  public void removeAttribute(String name) {
    setAttribute(name, null);
  }

  @Override
  public void invalidate() {
    requireValid();
    beans.destroyAll();
    attributes.clear();
    valid = false;
  }

  @Override
  public boolean isNew() {
    requireValid();
    return false;
  }

  private void requireValid() {
    if (!valid) {
      throw new IllegalStateException("The session is invalidated");
    }
  }
}
