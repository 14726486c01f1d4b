package io.github.cdilogin;

import io.github.cdilogin.config.SessionProtection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a login, as CDI events. Observe one record, or this interface for all of them:
 *
 * <pre>{@code
 * void audit(@Observes LoginEvent event) { log.info(event.toString()); }
 * void greet(@Observes LoginEvent.LoggedIn event) { ... event.loginId() ... }
 * }</pre>
 *
 * <p>Events are fired in the thread of the request, after the thing happened; an observer that
 * throws fails the request. None carries a secret. {@code toString()} escapes what a visitor sent,
 * so that it is fit for one line of a log. Nothing is made for events that nobody observes.
 *
 * @since 0.1.0
 */
public sealed interface LoginEvent {

  /**
   * When, from where and on the way to what.
   *
   * @return the circumstances
   */
  RequestDetails request();

  /**
   * When, from where and on the way to what. Address and user agent are those of the connection and
   * the header; forwarded headers are the server's business.
   *
   * @param at the time
   * @param address the remote address
   * @param userAgent the user agent; {@code null} if the client told none
   * @param method the HTTP method
   * @param path the request's path, as it was sent
   */
  record RequestDetails(
      Instant at, String address, @Nullable String userAgent, String method, String path) {

    @Override
    public String toString() {
      return at
          + " "
          + LogSanitizer.of(address)
          + " "
          + LogSanitizer.of(method)
          + " "
          + LogSanitizer.of(path)
          + " by "
          + LogSanitizer.of(userAgent);
    }
  }

  /**
   * A request asked for its user, who was not known yet. Comes before every other event of the same
   * loading.
   *
   * @param request the circumstances
   */
  record Accessed(RequestDetails request) implements LoginEvent {}

  /**
   * Somebody logged in.
   *
   * @param loginId who
   * @param fresh whether the login is fresh
   * @param remembered whether a remember cookie keeps the login
   * @param forced whether he is inactive and was let in all the same
   * @param request the circumstances
   */
  record LoggedIn(
      String loginId, boolean fresh, boolean remembered, boolean forced, RequestDetails request)
      implements LoginEvent {

    @Override
    public String toString() {
      return "LoggedIn " + LogSanitizer.of(loginId) + " " + request;
    }
  }

  /**
   * Somebody logged out.
   *
   * @param loginId who
   * @param request the circumstances
   */
  record LoggedOut(String loginId, RequestDetails request) implements LoginEvent {

    @Override
    public String toString() {
      return "LoggedOut " + LogSanitizer.of(loginId) + " " + request;
    }
  }

  /**
   * Somebody proved again who he is.
   *
   * @param loginId who
   * @param request the circumstances
   */
  record LoginConfirmed(String loginId, RequestDetails request) implements LoginEvent {

    @Override
    public String toString() {
      return "LoginConfirmed " + LogSanitizer.of(loginId) + " " + request;
    }
  }

  /**
   * The remember cookie brought a login back, which begins a session and is not fresh.
   *
   * @param loginId who
   * @param request the circumstances
   */
  record LoadedFromCookie(String loginId, RequestDetails request) implements LoginEvent {

    @Override
    public String toString() {
      return "LoadedFromCookie " + LogSanitizer.of(loginId) + " " + request;
    }
  }

  /**
   * A remember cookie was not believed, counts as absent and is deleted in the answer.
   *
   * @param loginId whose it is; {@code null} if that cannot be known, because it is not signed by
   *     us or is over
   * @param reason why
   * @param request the circumstances
   */
  record RememberCookieRejected(
      @Nullable String loginId, RememberCookieRejected.Reason reason, RequestDetails request)
      implements LoginEvent {

    /** Why a cookie was refused. */
    public enum Reason {
      /** It is no text that the library could have made. */
      MALFORMED,
      /** It names a key that the application does not have, or no longer. */
      UNKNOWN_KEY,
      /** It was changed, or signed by somebody else. */
      FORGED,
      /** It is over, and the browser has sent it all the same. */
      EXPIRED,
      /** The {@link UserLoader} knows no such user any more. */
      USER_GONE,
      /** {@link LoginUser#getLoginStamp()} changed since it was made. */
      STAMP_CHANGED
    }

    @Override
    public String toString() {
      return "RememberCookieRejected " + LogSanitizer.of(loginId) + " " + reason + " " + request;
    }
  }

  /**
   * The {@link RequestLoader} found the user.
   *
   * @param loginId who; {@code null} if that user is anonymous
   * @param request the circumstances
   */
  record LoadedFromRequest(@Nullable String loginId, RequestDetails request) implements LoginEvent {

    @Override
    public String toString() {
      return "LoadedFromRequest " + LogSanitizer.of(loginId) + " " + request;
    }
  }

  /**
   * The session's login was worth nothing any more and has been taken out of it.
   *
   * @param loginId whose it was
   * @param reason why
   * @param request the circumstances
   */
  record LoginRevoked(String loginId, LoginRevoked.Reason reason, RequestDetails request)
      implements LoginEvent {

    /** Why a login was revoked. */
    public enum Reason {
      /** The {@link UserLoader} knows no such user any more. */
      USER_GONE,
      /** {@link LoginUser#getLoginStamp()} changed since the login. */
      STAMP_CHANGED
    }

    @Override
    public String toString() {
      return "LoginRevoked " + LogSanitizer.of(loginId) + " " + reason + " " + request;
    }
  }

  /**
   * A session came from another client than the one that logged in, and its login was made stale or
   * ended.
   *
   * @param loginId whose login it is
   * @param protection what was done
   * @param request the circumstances, of the other client
   */
  record SessionProtected(String loginId, SessionProtection protection, RequestDetails request)
      implements LoginEvent {

    @Override
    public String toString() {
      return "SessionProtected " + LogSanitizer.of(loginId) + " " + protection + " " + request;
    }
  }

  /**
   * A request was refused because nobody is logged in who may be. Fired before the answer is made.
   *
   * @param loginId who it is all the same: somebody who is not active, or whom the application
   *     itself refuses; {@code null} for a stranger, and if the request was refused without asking
   * @param place what was refused
   * @param request the circumstances
   */
  record Unauthorized(@Nullable String loginId, String place, RequestDetails request)
      implements LoginEvent {

    @Override
    public String toString() {
      return "Unauthorized " + LogSanitizer.of(loginId) + " " + place + " " + request;
    }
  }

  /**
   * A request was refused because the login is not fresh enough, or ran out. Fired before the
   * answer is made.
   *
   * @param loginId whose login; {@code null} if the request was refused without asking who makes it
   * @param place what was refused
   * @param reason {@code not-fresh} or {@code expired}, as {@link LoginRequiredException#reason()}
   * @param request the circumstances
   */
  record NeedsRefresh(@Nullable String loginId, String place, String reason, RequestDetails request)
      implements LoginEvent {

    @Override
    public String toString() {
      return "NeedsRefresh "
          + LogSanitizer.of(loginId)
          + " "
          + place
          + " "
          + reason
          + " "
          + request;
    }
  }
}
