package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginEvent.RequestDetails;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.LoggedIn;
import io.github.cdilogin.internal.event.LoginEvents.LoginRevoked;
import io.github.cdilogin.internal.event.LoginEvents.Unauthorized;
import io.github.cdilogin.internal.request.CurrentRequestDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events that observers get, and their order. */
class LoginEventTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.requestLoader(accounts::ofApiKey).loginView("/login"),
          Notes.class,
          Audit.class,
          Strict.class);

  @Inject Notes notes;
  @Inject Audit audit;
  @Inject Strict strict;

  @BeforeEach
  void useFirefox() {
    browser.header("User-Agent", "Firefox");
  }

  @Test
  void reportsALogin() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    assertThat(audit.take())
        .containsExactly(
            new LoginEvents.LoggedIn("ann", true, false, false, request("POST", "/app/login")));
  }

  @Test
  void reportsHowALoginWasMade() throws Exception {
    ann.inactive();
    browser.post(
        "/app/login",
        () -> logins.login(ann, LoginOptions.builder().force(true).fresh(false).build()));

    assertThat(audit.take())
        .containsExactly(
            new LoginEvents.LoggedIn("ann", false, false, true, request("POST", "/app/login")));
  }

  @Test
  void doesNotCallALoginForcedThatNeededNoForce() throws Exception {
    browser.post("/app/login", () -> logins.login(ann, LoginOptions.builder().force(true).build()));

    assertThat(audit.take())
        .containsExactly(
            new LoginEvents.LoggedIn("ann", true, false, false, request("POST", "/app/login")));
  }

  @Test
  void reportsALoginAfterItHappened() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    assertThat(strict.loggedInAs()).isEqualTo("ann");
  }

  @Test
  void reportsAnAccessOnceARequestAndOnlyIfItAsks() throws Exception {
    browser.get("/app/", () -> {});
    assertThat(audit.take()).isEmpty();

    browser.get(
        "/app/",
        () -> {
          currentUser.isAuthenticated();
          currentUser.isFresh();
        });
    assertThat(audit.take()).containsExactly(new LoginEvents.Accessed(request("GET", "/app/")));
  }

  @Test
  void reportsALogoutAfterTheAccess() throws Exception {
    logIn();
    browser.post("/app/logout", () -> logins.logout());

    assertReportedAfterTheAccess(new LoginEvents.LoggedOut("ann", request("POST", "/app/logout")));
  }

  @Test
  void reportsAConfirmationAfterTheAccess() throws Exception {
    logIn();
    browser.post("/app/confirm", () -> logins.confirmLogin());

    assertReportedAfterTheAccess(
        new LoginEvents.LoginConfirmed("ann", request("POST", "/app/confirm")));
  }

  /** An anonymous user has no id to report. */
  @ParameterizedTest
  @CsvSource({"ann, ann", "guest, "})
  void reportsTheUserOfARequestLoader(String key, @Nullable String loginId) throws Exception {
    accounts.add("guest").anonymous();
    browser.header("X-Api-Key", key).get("/app/", () -> currentUser.isAuthenticated());

    assertReportedAfterTheAccess(
        new LoginEvents.LoadedFromRequest(loginId, request("GET", "/app/")));
  }

  @Test
  void reportsARefusal() throws Exception {
    browser.get("/app/notes?page=2", notes::read);

    assertReportedAfterTheAccess(
        new LoginEvents.Unauthorized(null, "Notes.read", request("GET", "/app/notes")));
  }

  @Test
  void reportsTheLoggedInUserWhoWasRefused() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.inactive();
    audit.take();

    browser.get("/app/notes", notes::read);

    assertThat(audit.take())
        .last()
        .isEqualTo(new LoginEvents.Unauthorized("ann", "Notes.read", request("GET", "/app/notes")));
  }

  @Test
  void reportsALoginThatIsNotFreshAndOfNothingElse() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));
    audit.take();

    browser.get("/app/notes", notes::delete);

    assertReportedAfterTheAccess(
        new LoginEvents.NeedsRefresh(
            "ann", "Notes.delete", RefusalReason.NOT_FRESH, request("GET", "/app/notes")));
  }

  @Test
  void reportsTheSameRefusalForEveryClient() throws Exception {
    browser.header("Accept", "application/json").get("/app/notes", notes::read);

    assertThat(audit.takeKinds()).containsExactly(Accessed.class, Unauthorized.class);
  }

  @Test
  void firesNothingForARefusalThatTheApplicationCaught() throws Exception {
    browser.get(
        "/app/notes",
        () -> {
          try {
            notes.read();
          } catch (LoginRequiredException expected) {
            // The application has an answer of its own.
          }
        });

    assertThat(audit.takeKinds()).containsExactly(Accessed.class);
  }

  @Test
  void reportsARevokedLoginBetweenAccessAndRefusal() throws Exception {
    logIn();
    accounts.remove(ann);

    browser.get("/app/notes", notes::read);

    assertThat(audit.takeKinds())
        .containsExactly(Accessed.class, LoginRevoked.class, Unauthorized.class);
  }

  @Test
  void reportsTheLoginAloneWhenItEndsAnotherOnes() throws Exception {
    logIn();
    browser.post("/app/login", () -> logins.login(accounts.add("ben")));

    assertThat(audit.take())
        .containsExactly(
            new LoginEvents.LoggedIn("ben", true, false, false, request("POST", "/app/login")));
  }

  @Test
  void failsTheRequestIfAnObserverFails() {
    RuntimeException failure = new IllegalStateException("The audit trail is full");
    strict.failWith(failure);

    assertThatThrownBy(() -> browser.post("/app/login", () -> logins.login(ann))).isSameAs(failure);
  }

  private void logIn() throws Exception {
    browser.asks(() -> logins.login(ann));
    audit.take();
  }

  private void assertReportedAfterTheAccess(LoginEvent event) {
    assertThat(audit.take()).containsExactly(new LoginEvents.Accessed(event.request()), event);
  }

  private RequestDetails request(String method, String path) {
    return new CurrentRequestDetails(clock.instant(), "127.0.0.1", "Firefox", method, path);
  }

  /** Looks at the current user, and fails on demand. */
  @ApplicationScoped
  static class Strict {
    @Inject CurrentUser currentUser;
    private String loggedInAs = "";
    private @Nullable RuntimeException failure;

    void observe(@Observes LoggedIn event) {
      loggedInAs = currentUser.getLoginId();
      if (failure != null) {
        throw failure;
      }
    }

    String loggedInAs() {
      return loggedInAs;
    }

    void failWith(RuntimeException exception) {
      failure = exception;
    }
  }
}
