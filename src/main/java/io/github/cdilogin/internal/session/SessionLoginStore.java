package io.github.cdilogin.internal.session;

import io.github.cdilogin.internal.configuration.LoginTimeouts;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the session knows of a login: begin, read, confirm, make stale, revoke, end. Only a login
 * creates a session here.
 *
 * <p>Requests of one session run in parallel, and another one may end it at any moment. So every
 * change re-reads under a lock, and a session that died meanwhile counts as one without a login.
 */
public final class SessionLoginStore {

  /** The one attribute of ours that holds a login. */
  public static final String ATTRIBUTE = "io.github.cdilogin.LOGIN";

  /** When a request last needed the user; there only if idle logins expire. */
  private static final String USED = "io.github.cdilogin.USED";

  private SessionLoginStore() {}

  /**
   * Reads the login of the request's session.
   *
   * @param request any request
   * @return the login, or {@code null} if there is no session or none in it, or if its id came in a
   *     URL where only cookies count
   */
  public static @Nullable SessionLogin read(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session == null || isNamedByUrl(request) ? null : readFrom(session);
  }

  /**
   * Puts a login into the session, under a new session id. The application's values move along,
   * unless they are those of another user: then that session ends, and nothing is carried over. So
   * it is as well if another user logs in to the same session at the same time.
   *
   * @param request the request that logs in
   * @param login the login
   */
  public static void begin(HttpServletRequest request, SessionLogin login) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      if (!isOfAnother(session, login) && rename(request) && storeOwn(session, login)) {
        return;
      }
      invalidate(session);
    }
    store(request.getSession(true), login);
  }

  /**
   * Makes the session's login fresh for the client that confirms, under a new session id.
   *
   * @param request the request that confirms
   * @param expected the login that the request knows
   * @param now since when it is fresh
   * @return the login as it is now; {@code null} if the session no longer holds that user's
   */
  public static @Nullable SessionLogin confirm(
      HttpServletRequest request, SessionLogin expected, Instant now) {
    HttpSession session = request.getSession(false);
    if (session == null || !rename(request)) {
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
   * Whether a login has expired; if it has not, it counts as used now.
   *
   * @param request the request that needs the user
   * @param login the login of its session
   * @param timeouts when logins expire
   * @param clock the time; read only if there is a timeout
   * @return whether it has expired
   */
  public static boolean expired(
      HttpServletRequest request, SessionLogin login, LoginTimeouts timeouts, Clock clock) {
    return !timeouts.equals(LoginTimeouts.NONE)
        && expired(request, login, timeouts, clock.instant());
  }

  private static boolean expired(
      HttpServletRequest request, SessionLogin login, LoginTimeouts timeouts, Instant now) {
    return timeouts.isTooOld(login.began(), now)
        || (timeouts.idle() != null && wasIdle(request, login, timeouts, now));
  }

  /**
   * Takes the freshness of a login.
   *
   * @param request the request that found it suspicious
   * @param login what to make stale; another login that came meanwhile stays as it is
   * @return the login as this request has to take it
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
   * Ends a login that is no longer valid, and with it the session, so that the next user of this
   * browser finds nothing of it.
   *
   * @param request the request that found it out
   * @param login what to end; another login that came meanwhile stays
   * @param keepSession whether to take the login only, and leave the application's values
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
   * Ends the session and all that is in it.
   *
   * @param request the request that logs out
   */
  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      invalidate(session);
    }
  }

  /** Some servers take a session id from a URL although the application allows cookies only. */
  private static boolean isNamedByUrl(HttpServletRequest request) {
    return request.isRequestedSessionIdFromURL()
        && !request
            .getServletContext()
            .getEffectiveSessionTrackingModes()
            .contains(SessionTrackingMode.URL);
  }

  private static boolean wasIdle(
      HttpServletRequest request, SessionLogin login, LoginTimeouts timeouts, Instant now) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return false;
    }
    try {
      Instant lastUse = lastUse(session, login);
      boolean idle = timeouts.isIdle(lastUse, now);
      if (!idle && timeouts.isUseToRecord(lastUse, now)) {
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

  private static boolean isOfAnother(HttpSession session, SessionLogin login) {
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
      // A parallel logout was faster: what had to go is gone.
    }
  }

  private static boolean store(HttpSession session, SessionLogin login) {
    synchronized (SessionLocks.of(session)) {
      return replace(session, login);
    }
  }

  /** Another user may have logged in since the session was looked at. */
  private static boolean storeOwn(HttpSession session, SessionLogin login) {
    synchronized (SessionLocks.of(session)) {
      return !isOfAnother(session, login) && replace(session, login);
    }
  }

  private static boolean rename(HttpServletRequest request) {
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
        // A parallel logout was faster: the session is as dead as it should be.
      }
    }
  }
}
