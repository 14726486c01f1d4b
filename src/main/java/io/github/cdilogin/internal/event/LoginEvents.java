package io.github.cdilogin.internal.event;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.RefusalReason;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.internal.problem.LogSanitizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Implements the events of the API. */
public final class LoginEvents {

  /** The types of the events. */
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

  /** Implements {@link LoginEvent.Accessed}. */
  public record Accessed(RequestDetails request) implements LoginEvent.Accessed {
    @Override
    public String toString() {
      return "Accessed " + request;
    }
  }

  /** Implements {@link LoginEvent.LoggedIn}. */
  public record LoggedIn(
      String loginId, boolean fresh, boolean remembered, boolean forced, RequestDetails request)
      implements LoginEvent.LoggedIn {
    @Override
    public String toString() {
      return line("LoggedIn", loginId, request);
    }
  }

  /** Implements {@link LoginEvent.LoggedOut}. */
  public record LoggedOut(String loginId, RequestDetails request) implements LoginEvent.LoggedOut {
    @Override
    public String toString() {
      return line("LoggedOut", loginId, request);
    }
  }

  /** Implements {@link LoginEvent.LoginConfirmed}. */
  public record LoginConfirmed(String loginId, RequestDetails request)
      implements LoginEvent.LoginConfirmed {
    @Override
    public String toString() {
      return line("LoginConfirmed", loginId, request);
    }
  }

  /** Implements {@link LoginEvent.LoadedFromCookie}. */
  public record LoadedFromCookie(String loginId, RequestDetails request)
      implements LoginEvent.LoadedFromCookie {
    @Override
    public String toString() {
      return line("LoadedFromCookie", loginId, request);
    }
  }

  /** Implements {@link LoginEvent.RememberCookieRejected}. */
  public record RememberCookieRejected(
      @Nullable String loginId, Reason reason, RequestDetails request)
      implements LoginEvent.RememberCookieRejected {
    @Override
    public String toString() {
      return line("RememberCookieRejected", loginId, reason + " " + request);
    }
  }

  /** Implements {@link LoginEvent.LoadedFromRequest}. */
  public record LoadedFromRequest(@Nullable String loginId, RequestDetails request)
      implements LoginEvent.LoadedFromRequest {
    @Override
    public String toString() {
      return line("LoadedFromRequest", loginId, request);
    }
  }

  /** Implements {@link LoginEvent.LoginRevoked}. */
  public record LoginRevoked(
      String loginId, LoginEvent.LoginRevoked.Reason reason, RequestDetails request)
      implements LoginEvent.LoginRevoked {
    @Override
    public String toString() {
      return line("LoginRevoked", loginId, reason + " " + request);
    }
  }

  /** Implements {@link LoginEvent.SessionProtected}. */
  public record SessionProtected(
      String loginId, SessionProtection protection, RequestDetails request)
      implements LoginEvent.SessionProtected {
    @Override
    public String toString() {
      return line("SessionProtected", loginId, protection + " " + request);
    }
  }

  /** Implements {@link LoginEvent.Unauthorized}. */
  public record Unauthorized(@Nullable String loginId, String guardedMember, RequestDetails request)
      implements LoginEvent.Unauthorized {
    @Override
    public String toString() {
      return line("Unauthorized", loginId, guardedMember + " " + request);
    }
  }

  /** Implements {@link LoginEvent.NeedsRefresh}. */
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
