package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the loaders are asked, and what becomes of a request whose loader fails. */
@EnableWeld
class UserLoadingTest {

  private final List<String> loads = new ArrayList<>();
  private final Account ann = new Account("ann");
  private Function<String, @Nullable LoginUser> userLoader = loginId -> ann;
  private Function<String, @Nullable LoginUser> requestLoader = key -> null;

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(
                      loginId -> {
                        loads.add("user " + loginId);
                        return userLoader.apply(loginId);
                      })
                  .requestLoader(
                      request -> {
                        loads.add("request");
                        return requestLoader.apply(request.getHeader("X-Api-Key"));
                      }),
          Audit.class,
          Notes.class);

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject Notes notes;
  @Inject Audit audit;

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void logIn() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));
    audit.take();
    loads.clear();
  }

  @Test
  void happensOnceHoweverOftenTheRequestAsks() throws Exception {
    browser.does(
        () -> {
          for (int i = 0; i < 10; i++) {
            currentUser.isAuthenticated();
            currentUser.getUser();
            notes.read();
          }
        });

    assertThat(loads).containsExactly("user ann");
  }

  @Test
  void happensOnceForAnAnonymousUserToo() throws Exception {
    new TestBrowser()
        .get(
            "/app/",
            () -> {
              currentUser.isAuthenticated();
              currentUser.getLoginId();
              currentUser.as(Account.class);
            });

    assertThat(loads).containsExactly("request");
  }

  @Test
  void doesNotHappenForARequestThatAsksNothing() throws Exception {
    browser.get("/app/", () -> {});

    assertThat(loads).isEmpty();
  }

  @Test
  void makesNoSessionForAnAnonymousUser() throws Exception {
    TestBrowser anonymousClient = new TestBrowser();
    anonymousClient.get("/app/", () -> {});
    anonymousClient.asks(currentUser::isAuthenticated);

    assertThat(anonymousClient.session()).isNull();
  }

  @Test
  void isNotNeededInTheRequestThatLogsIn() throws Exception {
    TestBrowser other = new TestBrowser();
    other.does(
        () -> {
          logins.login(ann);
          currentUser.isAuthenticated();
          notes.read();
        });

    assertThat(loads).isEmpty();
  }

  @Test
  void happensAnewInTheNextRequest() throws Exception {
    browser.asks(currentUser::isAuthenticated);
    browser.asks(currentUser::isAuthenticated);

    assertThat(loads).containsExactly("user ann", "user ann");
  }

  @Test
  void happensOnceForAllDispatchesOfARequest() throws Exception {
    TestRequest request = browser.request("GET", "/app/report");
    TestResponse response = new TestResponse();
    browser.send(request, response, (q, r) -> currentUser.isAuthenticated());
    request.dispatcherType(DispatcherType.ASYNC);
    browser.send(request, response, (q, r) -> currentUser.isAuthenticated());
    request.dispatcherType(DispatcherType.ERROR);
    browser.send(request, response, (q, r) -> assertThat(currentUser.getUser()).isSameAs(ann));

    assertThat(loads).containsExactly("user ann");
  }

  @Test
  void happensOnceForAForwardAndThePageBehindIt() throws Exception {
    browser.get(
        "/app/",
        (request, response) -> {
          currentUser.isAuthenticated();
          forward((TestRequest) request, response);
          assertThat(currentUser.getUser()).isSameAs(ann);
        });

    assertThat(loads).containsExactly("user ann");
  }

  @Test
  void findsNoUserMeanwhile() throws Exception {
    List<Boolean> askedByTheLoader = new ArrayList<>();
    userLoader =
        loginId -> {
          askedByTheLoader.add(currentUser.isAuthenticated());
          return ann;
        };

    assertThat(browser.asks(currentUser::isAuthenticated)).isTrue();
    assertThat(askedByTheLoader).containsExactly(false);
    assertThat(loads).containsExactly("user ann");
  }

  @Test
  void refusesALoaderThatCallsWhatIsGuarded() {
    userLoader =
        loginId -> {
          notes.read();
          return ann;
        };

    assertThatThrownBy(() -> browser.asks(currentUser::isAuthenticated))
        .isInstanceOf(LoginRequiredException.class);
  }

  @Test
  void failsTheRequestWithTheLoadersOwnException() {
    RuntimeException failure = new IllegalStateException("The database is down");
    userLoader = failingWith(failure);

    assertThatThrownBy(() -> browser.get("/app/", () -> currentUser.isAuthenticated()))
        .isSameAs(failure);
    assertThatThrownBy(() -> browser.get("/app/", () -> notes.read())).isSameAs(failure);
    assertThatThrownBy(() -> browser.get("/app/", () -> logins.confirmLogin())).isSameAs(failure);
  }

  @Test
  void thatFailsKeepsTheLogin() throws Exception {
    userLoader = failingWith(new IllegalStateException("The database is down"));
    catchThrowable(() -> browser.get("/app/", () -> notes.read()));
    catchThrowable(() -> browser.get("/app/", () -> logins.confirmLogin()));

    assertThat(audit.takeKinds()).containsOnly(LoginEvents.Accessed.class);
    userLoader = loginId -> ann;
    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();
  }

  @Test
  void thatFailsLetsNoRequestIn() throws Exception {
    userLoader = failingWith(new IllegalStateException("The database is down"));

    catchThrowable(() -> browser.get("/app/", () -> notes.read()));

    assertThat(notes.calls()).isZero();
  }

  @Test
  void thatFailsInTheRequestLoaderFailsTheRequestToo() {
    RuntimeException failure = new IllegalStateException("The database is down");
    requestLoader = failingWith(failure);

    assertThatThrownBy(() -> new TestBrowser().get("/app/", () -> notes.read())).isSameAs(failure);
  }

  @Test
  void canBeTriedAgainInTheSameRequest() throws Exception {
    userLoader = failingWith(new IllegalStateException("The database is down"));

    browser.get(
        "/app/",
        () -> {
          catchThrowable(() -> currentUser.isAuthenticated());
          userLoader = loginId -> ann;
          assertThat(currentUser.isAuthenticated()).isTrue();
        });

    assertThat(loads).containsExactly("user ann", "user ann");
  }

  private void forward(TestRequest request, HttpServletResponse response) {
    DispatcherType before = request.getDispatcherType();
    request.dispatcherType(DispatcherType.FORWARD);
    try {
      browser.send(request, response, (q, r) -> currentUser.isAuthenticated());
    } catch (Exception failure) {
      throw new AssertionError(failure);
    } finally {
      request.dispatcherType(before);
    }
  }

  private static Function<String, @Nullable LoginUser> failingWith(RuntimeException failure) {
    return any -> {
      throw failure;
    };
  }
}
