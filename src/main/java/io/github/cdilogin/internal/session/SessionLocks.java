package io.github.cdilogin.internal.session;

import jakarta.servlet.http.HttpSession;
import java.util.stream.Stream;

/**
 * Provides locks for changes of a session. The session object cannot be the lock, because
 * containers return several objects for one session. The lock depends on the creation time, because
 * a login changes the session id.
 */
public final class SessionLocks {

  private static final Object[] STRIPES = Stream.generate(Object::new).limit(64).toArray();

  private SessionLocks() {}

  /** Returns the lock of a session. */
  public static Object of(HttpSession session) {
    return STRIPES[Long.hashCode(creationTime(session)) & (STRIPES.length - 1)];
  }

  private static long creationTime(HttpSession session) {
    try {
      return session.getCreationTime();
    } catch (IllegalStateException ended) {
      return 0;
    }
  }
}
