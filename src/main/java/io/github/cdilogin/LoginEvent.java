package io.github.cdilogin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a login, as CDI events. Observe one of the nested types, or this one for all:
 *
 * <pre>{@code
 * void audit(@Observes LoginEvent event) { log.info(event.toString()); }
 * void greet(@Observes LoginEvent.LoggedIn event) { greet(event.loginId()); }
 * }</pre>
 *
 * <p>Events are fired in the thread of the request, after the thing happened; an observer that
 * throws fails the request. No event contains a secret. {@code toString()} escapes what the client
 * sent, so that it fits into one line of a log. An event that no method observes is not created.
 *
 * <p>The library creates the events. They are immutable, and equal if all their values are equal.
 *
 * @since 0.1.0
 */
public interface LoginEvent {

  /**
   * The request in which it happened.
   *
   * @return time, address, user agent, method and path
   */
  RequestDetails request();

  /**
   * A request, as an audit log needs it. Address and user agent are those of the connection and the
   * header; forwarded headers are the business of the server.
   */
  interface RequestDetails {

    /**
     * The time of the event.
     *
     * @return the time, with milliseconds
     */
    Instant at();

    /**
     * The address of the client, as {@code ServletRequest.getRemoteAddr()} returns it.
     *
     * @return the remote address
     */
    String address();

    /**
     * The user agent that the client sent.
     *
     * @return the header; {@code null} without one
     */
    @Nullable String userAgent();

    /**
     * The HTTP method.
     *
     * @return such as {@code GET}
     */
    String method();

    /**
     * The path of the request, as it was sent, without the query.
     *
     * @return the path
     */
    String path();
  }

  /**
   * The library begins to resolve the current user. It comes before every other event of the same
   * request.
   */
  interface Accessed extends LoginEvent {}

  /** A user logged in. */
  interface LoggedIn extends LoginEvent {

    /**
     * The user.
     *
     * @return the login id
     */
    String loginId();

    /**
     * Whether the login is fresh.
     *
     * @return {@link LoginOptions#fresh()}
     */
    boolean fresh();

    /**
     * Whether a remember cookie keeps the login.
     *
     * @return {@link LoginOptions#remember()}
     */
    boolean remembered();

    /**
     * Whether the user is inactive and was logged in all the same.
     *
     * @return {@code true} only with {@link LoginOptions#force()}
     */
    boolean forced();
  }

  /** A user logged out. */
  interface LoggedOut extends LoginEvent {

    /**
     * The user.
     *
     * @return the login id
     */
    String loginId();
  }

  /** A user confirmed the login, which is fresh again. */
  interface LoginConfirmed extends LoginEvent {

    /**
     * The user.
     *
     * @return the login id
     */
    String loginId();
  }

  /** The remember cookie restored a login. It begins in a session, and is not fresh. */
  interface LoadedFromCookie extends LoginEvent {

    /**
     * The user.
     *
     * @return the login id
     */
    String loginId();
  }

  /** A remember cookie was not accepted. It counts as absent, and the response deletes it. */
  interface RememberCookieRejected extends LoginEvent {

    /**
     * The user of the cookie.
     *
     * @return the login id; {@code null} if the cookie is not signed by this application or has
     *     expired
     */
    @Nullable String loginId();

    /**
     * Why the cookie was rejected.
     *
     * @return the reason
     */
    RememberCookieRejected.Reason reason();

    /** Why a cookie was rejected. */
    enum Reason {
      /** It is no text that the library could have made. */
      MALFORMED,
      /** It names a key that the application does not have, or no longer. */
      UNKNOWN_KEY,
      /** It was changed, or signed with another key. */
      FORGED,
      /** It has expired, and the browser sent it all the same. */
      EXPIRED,
      /** The {@link UserLoader} no longer finds the user. */
      USER_GONE,
      /** {@link LoginUser#loginStamp()} changed since it was made. */
      STAMP_CHANGED
    }
  }

  /** The {@link RequestLoader} found the user. */
  interface LoadedFromRequest extends LoginEvent {

    /**
     * The user.
     *
     * @return the login id; {@code null} if that user is anonymous
     */
    @Nullable String loginId();
  }

  /** The login of the session is no longer valid and has been removed from it. */
  interface LoginRevoked extends LoginEvent {

    /**
     * The user of the login.
     *
     * @return the login id
     */
    String loginId();

    /**
     * Why the login was revoked.
     *
     * @return the reason
     */
    LoginRevoked.Reason reason();

    /** Why a login was revoked. */
    enum Reason {
      /** The {@link UserLoader} no longer finds the user. */
      USER_GONE,
      /** {@link LoginUser#loginStamp()} changed since the login. */
      STAMP_CHANGED
    }
  }

  /**
   * A session came from another client than the one that logged in: the login was made stale or
   * ended. {@link #request()} is that of the other client.
   */
  interface SessionProtected extends LoginEvent {

    /**
     * The user of the login.
     *
     * @return the login id
     */
    String loginId();

    /**
     * What was done.
     *
     * @return {@link SessionProtection#BASIC} or {@link SessionProtection#STRONG}
     */
    SessionProtection protection();
  }

  /**
   * A request was refused because it has no authenticated user. It is fired before the response is
   * written.
   */
  interface Unauthorized extends LoginEvent {

    /**
     * The user, where one is known all the same: an inactive one, or one that the application
     * itself refuses.
     *
     * @return the login id; {@code null} for an anonymous user, and if no user was resolved
     */
    @Nullable String loginId();

    /**
     * What the guard protects.
     *
     * @return {@link LoginRequiredException#guardedMember()}
     */
    String guardedMember();
  }

  /**
   * A request was refused because the login is not fresh enough, or has expired. It is fired before
   * the response is written.
   */
  interface NeedsRefresh extends LoginEvent {

    /**
     * The user of the login.
     *
     * @return the login id; {@code null} if no user was resolved
     */
    @Nullable String loginId();

    /**
     * What the guard protects.
     *
     * @return {@link LoginRequiredException#guardedMember()}
     */
    String guardedMember();

    /**
     * Why the request was refused.
     *
     * @return {@link RefusalReason#NOT_FRESH} or {@link RefusalReason#EXPIRED}
     */
    RefusalReason reason();
  }
}
