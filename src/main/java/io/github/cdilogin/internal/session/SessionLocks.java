package io.github.cdilogin.internal.session;

import jakarta.servlet.http.HttpSession;
import java.util.stream.Stream;

/**
 * Locks for changes of one session. Servlet containers hand out several objects for one session, so
 * the session itself is no lock; its creation time, unlike its id, survives a new session id.
 */
final class SessionLocks {

  private static final Object[] STRIPES = Stream.generate(Object::new).limit(64).toArray();

  private SessionLocks() {}

  static Object of(HttpSession session) {
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
