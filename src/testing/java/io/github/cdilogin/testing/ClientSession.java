package io.github.cdilogin.testing;

import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/** Where a client keeps its session, from one request to the next. */
final class ClientSession {

  private final ServletContext application;
  private @Nullable TestSession session;

  ClientSession(ServletContext application) {
    this.application = application;
  }

  ServletContext application() {
    return application;
  }

  /** The session, unless it was invalidated. */
  @Nullable TestSession current() {
    return session != null && !session.isInvalid() ? session : null;
  }

  TestSession required() {
    TestSession living = current();
    if (living == null) {
      living = new TestSession(application);
      session = living;
    }
    return living;
  }

  void set(@Nullable TestSession other) {
    session = other;
  }

  /** The client sends the id of its session; returns that id. */
  @Nullable String join() {
    TestSession living = current();
    return living == null ? null : living.join();
  }
}
