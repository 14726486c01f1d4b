package quickstart.activity;

import io.github.cdilogin.LoginEvent;
import io.github.cdilogin.LoginEvent.Accessed;
import io.github.cdilogin.LoginEvent.LoadedFromCookie;
import io.github.cdilogin.LoginEvent.LoggedIn;
import io.github.cdilogin.LoginEvent.LoggedOut;
import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.LoginEvent.LoginRevoked;
import io.github.cdilogin.LoginEvent.RequestDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import quickstart.account.Accounts;
import quickstart.activity.Activity.Kind;

/** Observes the events of CDI Login: all of them go to the server's log, some to the database. */
@ApplicationScoped
public class ActivityLog {

  private static final Logger LOG = System.getLogger("quickstart.audit");

  @Inject Accounts accounts;
  @Inject Activities activities;
  @Inject HttpServletRequest request;

  void log(@Observes LoginEvent event) {
    if (!(event instanceof Accessed)) {
      LOG.log(Level.INFO, event.toString());
    }
  }

  void onLogin(@Observes LoggedIn event) {
    add(event.loginId(), Kind.LOGGED_IN, event.request());
  }

  void onLogout(@Observes LoggedOut event) {
    add(event.loginId(), Kind.LOGGED_OUT, event.request());
  }

  void onConfirmation(@Observes LoginConfirmed event) {
    add(event.loginId(), Kind.CONFIRMED, event.request());
  }

  void onRememberedLogin(@Observes LoadedFromCookie event) {
    add(event.loginId(), Kind.REMEMBERED, event.request());
  }

  void onRevokedLogin(@Observes LoginRevoked event) {
    add(event.loginId(), Kind.ENDED, event.request());
  }

  /** A wrong password for an unknown name belongs to no account. */
  void onFailure(@Observes LoginFailed event) {
    LOG.log(Level.WARNING, "A login failed, from {0}", request.getRemoteAddr());
    accounts
        .findByName(event.name())
        .ifPresent(
            account ->
                activities.add(
                    account.loginId(),
                    Kind.FAILED,
                    Instant.now(),
                    request.getRemoteAddr(),
                    request.getHeader("User-Agent")));
  }

  private void add(String accountId, Kind kind, RequestDetails details) {
    activities.add(accountId, kind, details.at(), details.address(), details.userAgent());
  }
}
