package io.github.cdilogin.internal.event;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.RefusalReason;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.problem.LogSanitizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The events that the library fires. */
public final class LoginEvents {

  /** Their classes. */
  static final Set<Class<? extends LoginEvent>> KINDS =
      Set.of(
          Accessed.class,
          LoggedIn.class,
          LoggedOut.class,
          LoginConfirmed.class,
          LoadedFromCookie.class,
          RememberCookieRejected.class,
          LoadedFromRequest.class,
          LoginRevoked.class,
          SessionProtected.class,
          Unauthorized.class,
          NeedsRefresh.class);

  private LoginEvents() {}

  /** See {@link LoginEvent.Accessed}. */
  public record Accessed(RequestDetails request) implements LoginEvent.Accessed {
    @Override
    public String toString() {
      return "Accessed " + request;
    }
  }

  /** See {@link LoginEvent.LoggedIn}. */
  public record LoggedIn(
      String loginId, boolean fresh, boolean remembered, boolean forced, RequestDetails request)
      implements LoginEvent.LoggedIn {
    @Override
    public String toString() {
      return line("LoggedIn", loginId, request);
    }
  }

  /** See {@link LoginEvent.LoggedOut}. */
  public record LoggedOut(String loginId, RequestDetails request) implements LoginEvent.LoggedOut {
    @Override
    public String toString() {
      return line("LoggedOut", loginId, request);
    }
  }

  /** See {@link LoginEvent.LoginConfirmed}. */
  public record LoginConfirmed(String loginId, RequestDetails request)
      implements LoginEvent.LoginConfirmed {
    @Override
    public String toString() {
      return line("LoginConfirmed", loginId, request);
    }
  }

  /** See {@link LoginEvent.LoadedFromCookie}. */
  public record LoadedFromCookie(String loginId, RequestDetails request)
      implements LoginEvent.LoadedFromCookie {
    @Override
    public String toString() {
      return line("LoadedFromCookie", loginId, request);
    }
  }

  /** See {@link LoginEvent.RememberCookieRejected}. */
  public record RememberCookieRejected(
      @Nullable String loginId, Reason reason, RequestDetails request)
      implements LoginEvent.RememberCookieRejected {
    @Override
    public String toString() {
      return line("RememberCookieRejected", loginId, reason + " " + request);
    }
  }

  /** See {@link LoginEvent.LoadedFromRequest}. */
  public record LoadedFromRequest(@Nullable String loginId, RequestDetails request)
      implements LoginEvent.LoadedFromRequest {
    @Override
    public String toString() {
      return line("LoadedFromRequest", loginId, request);
    }
  }

  /** See {@link LoginEvent.LoginRevoked}. */
  public record LoginRevoked(
      String loginId, LoginEvent.LoginRevoked.Reason reason, RequestDetails request)
      implements LoginEvent.LoginRevoked {
    @Override
    public String toString() {
      return line("LoginRevoked", loginId, reason + " " + request);
    }
  }

  /** See {@link LoginEvent.SessionProtected}. */
  public record SessionProtected(
      String loginId, SessionProtection protection, RequestDetails request)
      implements LoginEvent.SessionProtected {
    @Override
    public String toString() {
      return line("SessionProtected", loginId, protection + " " + request);
    }
  }

  /** See {@link LoginEvent.Unauthorized}. */
  public record Unauthorized(@Nullable String loginId, String guardedMember, RequestDetails request)
      implements LoginEvent.Unauthorized {
    @Override
    public String toString() {
      return line("Unauthorized", loginId, guardedMember + " " + request);
    }
  }

  /** See {@link LoginEvent.NeedsRefresh}. */
  public record NeedsRefresh(
      @Nullable String loginId, String guardedMember, RefusalReason reason, RequestDetails request)
      implements LoginEvent.NeedsRefresh {
    @Override
    public String toString() {
      return line("NeedsRefresh", loginId, guardedMember + " " + reason.code() + " " + request);
    }
  }

  private static String line(String event, @Nullable String loginId, Object rest) {
    return event + " " + LogSanitizer.of(loginId) + " " + rest;
  }
}
