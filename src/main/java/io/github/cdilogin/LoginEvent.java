package io.github.cdilogin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * CDI events about logins. Observe one of the nested types, or this type for all of them:
 *
 * <pre>{@code
 * void audit(@Observes LoginEvent event) { log.info(event.toString()); }
 * void greet(@Observes LoginEvent.LoggedIn event) { greet(event.loginId()); }
 * }</pre>
 *
 * <p>Events are synchronous: they are fired in the thread of the request, after the change unless
 * noted otherwise. An exception of an observer fails the request. No event contains a secret.
 * {@code toString()} is one line for a log; values from the client are escaped. Events without an
 * observer are not created.
 *
 * <p>The library creates the events. They are immutable, and equal if all their values are equal.
 *
 * @since 0.1.0
 */
public interface LoginEvent {

  /**
   * Returns the request in which the event was fired.
   *
   * @return time, address, user agent, method and path
   */
  RequestDetails request();

  /**
   * The details of a request for an audit log. The address is that of the connection. Behind a
   * proxy, configure the server to apply forwarded headers.
   */
  interface RequestDetails {

    /**
     * Returns the time of the event.
     *
     * @return the time, with milliseconds
     */
    Instant at();

    /**
     * Returns the address of the client, from {@code ServletRequest.getRemoteAddr()}.
     *
     * @return the remote address
     */
    String address();

    /**
     * Returns the {@code User-Agent} header.
     *
     * @return the header; {@code null} if it is missing
     */
    @Nullable String userAgent();

    /**
     * Returns the HTTP method.
     *
     * @return such as {@code GET}
     */
    String method();

    /**
     * Returns the path of the request as the client sent it, without the query.
     *
     * @return the path
     */
    String path();
  }

  /**
   * The library is about to resolve the current user. Fired before every other event of the same
   * request.
   */
  interface Accessed extends LoginEvent {}

  /** A user logged in. */
  interface LoggedIn extends LoginEvent {

    /**
     * Returns the user.
     *
     * @return the login id
     */
    String loginId();

    /**
     * Returns whether the login is fresh.
     *
     * @return {@link LoginOptions#fresh()}
     */
    boolean fresh();

    /**
     * Returns whether a remember cookie keeps the login.
     *
     * @return {@link LoginOptions#remember()}
     */
    boolean remembered();

    /**
     * Returns whether the user is inactive and was logged in nevertheless.
     *
     * @return {@code true} only with {@link LoginOptions#force()}
     */
    boolean forced();
  }

  /** A user logged out. */
  interface LoggedOut extends LoginEvent {

    /**
     * Returns the user.
     *
     * @return the login id
     */
    String loginId();
  }

  /** A user confirmed the login, which is now fresh. */
  interface LoginConfirmed extends LoginEvent {

    /**
     * Returns the user.
     *
     * @return the login id
     */
    String loginId();
  }

  /** A remember cookie restored a login in a session. The login is not fresh. */
  interface LoadedFromCookie extends LoginEvent {

    /**
     * Returns the user.
     *
     * @return the login id
     */
    String loginId();
  }

  /** A remember cookie was rejected. It counts as absent, and the response deletes it. */
  interface RememberCookieRejected extends LoginEvent {

    /**
     * Returns the user of the cookie.
     *
     * @return the login id; {@code null} if the cookie is not signed by this application or has
     *     expired
     */
    @Nullable String loginId();

    /**
     * Returns why the cookie was rejected.
     *
     * @return the reason
     */
    RememberCookieRejected.Reason reason();

    /** The reason why a cookie was rejected. */
    enum Reason {
      /** The value does not have the form of a remember cookie. */
      MALFORMED,
      /** It names a key that the application does not have, or no longer has. */
      UNKNOWN_KEY,
      /** The signature is wrong: the value was changed, or signed with another key. */
      FORGED,
      /** It has expired, and the browser sent it nevertheless. */
      EXPIRED,
      /** The {@link UserLoader} no longer finds the user. */
      USER_GONE,
      /** {@link LoginUser#loginStamp()} has changed since the cookie was set. */
      STAMP_CHANGED
    }
  }

  /** The {@link RequestLoader} found the user. */
  interface LoadedFromRequest extends LoginEvent {

    /**
     * Returns the user.
     *
     * @return the login id; {@code null} if that user is anonymous
     */
    @Nullable String loginId();
  }

  /** The login of the session is no longer valid and has been removed from it. */
  interface LoginRevoked extends LoginEvent {

    /**
     * Returns the user of the login.
     *
     * @return the login id
     */
    String loginId();

    /**
     * Returns why the login was revoked.
     *
     * @return the reason
     */
    LoginRevoked.Reason reason();

    /** The reason why a login was revoked. */
    enum Reason {
      /** The {@link UserLoader} no longer finds the user. */
      USER_GONE,
      /** {@link LoginUser#loginStamp()} has changed since the login. */
      STAMP_CHANGED
    }
  }

  /**
   * A session was used by another client than the one that logged in. The login is no longer fresh,
   * or the session has ended. {@link #request()} is the request of the other client.
   */
  interface SessionProtected extends LoginEvent {

    /**
     * Returns the user of the login.
     *
     * @return the login id
     */
    String loginId();

    /**
     * Returns the protection that was applied.
     *
     * @return {@link SessionProtection#BASIC} or {@link SessionProtection#STRONG}
     */
    SessionProtection protection();
  }

  /**
   * A request was refused because it has no authenticated user. Fired before the response is
   * written.
   */
  interface Unauthorized extends LoginEvent {

    /**
     * Returns the user of the request: an inactive user, or a user that the application refuses
     * with {@link LoginManager#unauthorized()}.
     *
     * @return the login id; {@code null} for an anonymous user, and if no user was resolved
     */
    @Nullable String loginId();

    /**
     * Returns the member that the guard protects.
     *
     * @return {@link LoginRequiredException#guardedMember()}
     */
    String guardedMember();
  }

  /**
   * A request was refused because the login is not fresh enough, or has expired. Fired before the
   * response is written.
   */
  interface NeedsRefresh extends LoginEvent {

    /**
     * Returns the user of the login.
     *
     * @return the login id; {@code null} if no user was resolved
     */
    @Nullable String loginId();

    /**
     * Returns the member that the guard protects.
     *
     * @return {@link LoginRequiredException#guardedMember()}
     */
    String guardedMember();

    /**
     * Returns why the request was refused.
     *
     * @return {@link RefusalReason#NOT_FRESH} or {@link RefusalReason#EXPIRED}
     */
    RefusalReason reason();
  }
}
