package conformance;

import conformance.people.People;
import io.github.cdilogin.LoginEvent.Accessed;
import io.github.cdilogin.LoginEvent.LoadedFromCookie;
import io.github.cdilogin.LoginEvent.LoadedFromRequest;
import io.github.cdilogin.LoginEvent.LoggedIn;
import io.github.cdilogin.LoginEvent.LoggedOut;
import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.LoginEvent.NeedsRefresh;
import io.github.cdilogin.LoginEvent.SessionProtected;
import io.github.cdilogin.LoginEvent.Unauthorized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Section 4 of the contract: the events that Flask-Login has as well, in order. */
@ApplicationScoped
public class Journal {

  @Inject private People people;

  private final List<Entry> entries = new ArrayList<>();

  /**
   * An event and its user.
   *
   * @param event the name in the contract
   * @param personId the person's real id; null if the contract requires none
   */
  public record Entry(String event, String personId) {}

  /** Returns the events since the last call. */
  public synchronized List<Entry> take() {
    List<Entry> taken = List.copyOf(entries);
    entries.clear();
    return taken;
  }

  void accessed(@Observes Accessed event) {
    note("accessed", null);
  }

  void loggedIn(@Observes LoggedIn event) {
    note("logged-in", event.loginId());
  }

  void loggedOut(@Observes LoggedOut event) {
    note("logged-out", event.loginId());
  }

  void loadedFromCookie(@Observes LoadedFromCookie event) {
    note("loaded-from-cookie", event.loginId());
  }

  void loadedFromRequest(@Observes LoadedFromRequest event) {
    note("loaded-from-request", event.loginId());
  }

  void loginConfirmed(@Observes LoginConfirmed event) {
    note("login-confirmed", null);
  }

  void sessionProtected(@Observes SessionProtected event) {
    note("session-protected", null);
  }

  void unauthorized(@Observes Unauthorized event) {
    note("unauthorized", null);
  }

  void needsRefresh(@Observes NeedsRefresh event) {
    note("needs-refresh", null);
  }

  private synchronized void note(String event, String loginId) {
    entries.add(new Entry(event, people.realId(loginId)));
  }
}
