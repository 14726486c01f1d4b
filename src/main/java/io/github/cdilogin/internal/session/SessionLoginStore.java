package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.configuration.LoginTimeouts;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stores the login in the session: begins, reads, confirms, makes stale, revokes and ends it. Only
 * a login creates a session here.
 *
 * <p>Requests of one session run in parallel, and any of them can end it. So every change reads the
 * login again under a lock, and an invalidated session counts as a session without a login.
 */
public final class SessionLoginStore {

  /** The attribute with the login. */
  public static final String ATTRIBUTE = "io.github.cdilogin.LOGIN";

  /** The attribute with the last use; set only if idle logins expire. */
  private static final String USED = "io.github.cdilogin.USED";

  private SessionLoginStore() {}

  /**
   * Reads the login of the request's session.
   *
   * @param request any request
   * @return the login; {@code null} if there is none, or if the session id is in the URL and the
   *     application allows cookies only
   */
  public static @Nullable SessionLogin read(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null || isIdFromUrl(request) ? null : readFrom(session);
  }

  /**
   * Stores a login in the session, and changes the session id. The attributes of the session are
   * kept. If another user is logged in, also by a parallel request, that session is invalidated and
   * the login is stored in a new one.
   *
   * @param request the request that logs in
   * @param login the login
   */
  public static void begin(HttpServletRequest request, SessionLogin login) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      if (!hasOtherUser(session, login)
          && changeId(request)
          && storeUnlessOtherUser(session, login)) {
        return;
      }
      invalidate(session);
    }
    store(request.getSession(true), login);
  }

  /**
   * Makes the login of the session fresh for the client that confirms, and changes the session id.
   *
   * @param request the request that confirms
   * @param expected the login that the request has read
   * @param now the current time
   * @return the fresh login; {@code null} if the session no longer has a login of that user
   */
  public static @Nullable SessionLogin confirm(
      HttpServletRequest request, SessionLogin expected, Instant now) {
    HttpSession session = request.getSession(false);
    if (session == null || !changeId(request)) {
      return null;
    }
    synchronized (SessionLocks.of(session)) {
      SessionLogin present = readFrom(session);
      if (present == null || !present.loginId().equals(expected.loginId())) {
        return null;
      }
      SessionLogin confirmed = present.confirmed(now, ClientIdentifier.of(request));
      return replace(session, confirmed) ? confirmed : null;
    }
  }

  /**
   * Checks whether a login has expired. If it has not, records that it is used.
   *
   * @param request the request that needs the user
   * @param login the login of its session
   * @param timeouts the timeouts
   * @param clock the clock; read only if there is a timeout
   * @param use whether the request counts as use
   * @return whether it has expired
   */
  public static boolean expired(
      HttpServletRequest request,
      SessionLogin login,
      LoginTimeouts timeouts,
      Clock clock,
      boolean use) {
    return !timeouts.equals(LoginTimeouts.NONE)
        && expired(request, login, timeouts, clock.instant(), use);
  }

  private static boolean expired(
      HttpServletRequest request,
      SessionLogin login,
      LoginTimeouts timeouts,
      Instant now,
      boolean use) {
    return timeouts.isTooOld(login.began(), now)
        || (timeouts.idle() != null && wasIdle(request, login, timeouts, now, use));
  }

  /**
   * Returns how long a login lasts without further requests, by its timeouts and that of the
   * session. It does not count as use.
   *
   * @param request the request whose session has the login
   * @param login the login
   * @param timeouts the timeouts
   * @param now the current time
   * @return the time that is left; {@code null} if there is no limit
   */
  public static @Nullable Duration timeLeft(
      HttpServletRequest request, SessionLogin login, LoginTimeouts timeouts, Instant now) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Duration.ZERO;
    }
    try {
      int seconds = session.getMaxInactiveInterval();
      return LoginTimeouts.shorter(
          seconds > 0 ? Duration.ofSeconds(seconds) : null,
          timeouts.left(login.began(), lastUse(session, login), now));
    } catch (IllegalStateException ended) {
      return Duration.ZERO;
    }
  }

  /**
   * Makes a login stale.
   *
   * @param request the request of another client
   * @param login the login; another login that was stored meanwhile is not changed
   * @return the login for this request
   */
  public static SessionLogin makeStale(HttpServletRequest request, SessionLogin login) {
    HttpSession session = request.getSession(false);
    if (session != null && login.fresh()) {
      synchronized (SessionLocks.of(session)) {
        if (login.equals(readFrom(session))) {
          replace(session, login.stale());
        }
      }
    }
    return login.stale();
  }

  /**
   * Ends a login that is no longer valid. Invalidates the session, so that no data of the user is
   * left for the next user of the browser.
   *
   * @param request any request of the session
   * @param login the login; another login that was stored meanwhile is not changed
   * @param keepSession whether to remove only the login and keep the session
   */
  public static void revoke(HttpServletRequest request, SessionLogin login, boolean keepSession) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return;
    }
    synchronized (SessionLocks.of(session)) {
      if (!login.equals(readFrom(session))) {
        return;
      }
      if (keepSession) {
        removeFrom(session);
      } else {
        invalidate(session);
      }
    }
  }

  /**
   * Invalidates the session.
   *
   * @param request the request that logs out
   */
  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      invalidate(session);
    }
  }

  /** Some servers accept a session id in a URL although the application allows cookies only. */
  private static boolean isIdFromUrl(HttpServletRequest request) {
    return request.isRequestedSessionIdFromURL()
        && !request
            .getServletContext()
            .getEffectiveSessionTrackingModes()
            .contains(SessionTrackingMode.URL);
  }

  private static boolean wasIdle(
      HttpServletRequest request,
      SessionLogin login,
      LoginTimeouts timeouts,
      Instant now,
      boolean use) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    try {
      Instant lastUse = lastUse(session, login);
      boolean idle = timeouts.isIdle(lastUse, now);
      if (use && !idle && timeouts.isUseToRecord(lastUse, now)) {
        session.setAttribute(USED, now.toEpochMilli());
      }
      return idle;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  private static Instant lastUse(HttpSession session, SessionLogin login) {
    Instant used =
        session.getAttribute(USED) instanceof Long millis
            ? Instant.ofEpochMilli(millis)
            : login.began();
    return used.isBefore(login.began()) ? login.began() : used;
  }

  private static boolean hasOtherUser(HttpSession session, SessionLogin login) {
    SessionLogin present = readFrom(session);
    return present != null && !present.loginId().equals(login.loginId());
  }

  private static @Nullable SessionLogin readFrom(HttpSession session) {
    try {
      return session.getAttribute(ATTRIBUTE) instanceof SessionLogin login ? login : null;
    } catch (IllegalStateException ended) {
      return null;
    }
  }

  private static boolean replace(HttpSession session, SessionLogin login) {
    try {
      session.setAttribute(ATTRIBUTE, login);
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  private static void removeFrom(HttpSession session) {
    try {
      session.removeAttribute(ATTRIBUTE);
    } catch (IllegalStateException ended) {
      // A parallel request has invalidated the session.
    }
  }

  private static boolean store(HttpSession session, SessionLogin login) {
    synchronized (SessionLocks.of(session)) {
      return replace(session, login);
    }
  }

  /** Checks the user again under the lock, because another user may have logged in meanwhile. */
  private static boolean storeUnlessOtherUser(HttpSession session, SessionLogin login) {
    synchronized (SessionLocks.of(session)) {
      return !hasOtherUser(session, login) && replace(session, login);
    }
  }

  private static boolean changeId(HttpServletRequest request) {
    try {
      request.changeSessionId();
      return true;
    } catch (IllegalStateException ended) {
      return false;
    }
  }

  private static void invalidate(HttpSession session) {
    synchronized (SessionLocks.of(session)) {
      try {
        session.invalidate();
      } catch (IllegalStateException ended) {
        // A parallel request has invalidated the session.
      }
    }
  }
}
