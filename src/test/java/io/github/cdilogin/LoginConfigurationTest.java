package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.deployment.DefaultLoginConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The configuration as the README shows it: a bean's observer, with an injected DAO. */
@EnableWeld
class LoginConfigurationTest {

  @WeldSetup
  final WeldInitiator weld = Application.of(Auth.class, Views.class, Dao.class, Notes.class);

  @Inject Auth auth;
  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject Notes notes;

  private final TestBrowser browser = new TestBrowser();

  @Test
  void reachesABeansObserverOnce() {
    assertThat(auth.calls()).isEqualTo(1);
  }

  @Test
  void mayReferToInjectedBeans() throws Exception {
    browser.asks(() -> logins.login(new Account("ann")));

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void mayBeSharedByTwoObservers() throws Exception {
    assertThatResponse(browser.get("/app/notes", notes::read))
        .redirectsTo("/app/login.xhtml?next=%2Fapp%2Fnotes");
  }

  static Stream<Arguments> lateCalls() {
    return Stream.of(
        call("userLoader", login -> login.userLoader(id -> null)),
        call("requestLoader", login -> login.requestLoader(request -> null)),
        call("loginView", login -> login.loginView("/other")),
        call("refreshView", login -> login.refreshView("/other")),
        call("anonymousUser", login -> login.anonymousUser(() -> new Account("guest"))),
        call("unauthorizedHandler", login -> login.unauthorizedHandler(refusal -> {})),
        call("keepSessionAtLogout", login -> login.keepSessionAtLogout(true)),
        call("protectAfterFilters", login -> login.protectAfterFilters(true)),
        call("reloadExpiredViews", login -> login.reloadExpiredViews(false)),
        call("leaveDialogFrames", login -> login.leaveDialogFrames(false)),
        call("keepTypedInput", login -> login.keepTypedInput(false)),
        call("clock", login -> login.clock(Clock.systemUTC())));
  }

  @ParameterizedTest
  @MethodSource("lateCalls")
  void isClosedOnceTheApplicationRuns(String method, Consumer<LoginConfiguration> call) {
    LoginConfiguration login = auth.configuration();

    assertThatThrownBy(() -> call.accept(login))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-100 LoginConfiguration."
                + method
                + ": the application has started, and its settings are settled. Call it in the"
                + " observer of LoginConfiguration only.");
  }

  @Test
  void canBeWrittenInOneSentence() {
    LoginConfiguration login = new DefaultLoginConfiguration();

    assertThat(
            login
                .userLoader(id -> null)
                .requestLoader(request -> null)
                .loginView("/login")
                .refreshView("/confirm")
                .anonymousUser(() -> new Account("guest"))
                .unauthorizedHandler(refusal -> {})
                .keepSessionAtLogout(true)
                .clock(Clock.systemUTC()))
        .isSameAs(login);
  }

  @Test
  void doesNotTakeNothing() {
    LoginConfiguration login = new DefaultLoginConfiguration();

    assertThatThrownBy(() -> login.userLoader(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> login.requestLoader(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> login.anonymousUser(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> login.unauthorizedHandler(null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> login.clock(null)).isInstanceOf(NullPointerException.class);
  }

  private static Arguments call(String method, Consumer<LoginConfiguration> call) {
    return Arguments.of(method, call);
  }

  @ApplicationScoped
  static class Auth {
    @Inject Dao dao;
    private @Nullable LoginConfiguration configuration;
    private int calls;

    void configure(@Observes LoginConfiguration login) {
      login.userLoader(dao::find);
      configuration = login;
      calls++;
    }

    LoginConfiguration configuration() {
      return configuration;
    }

    int calls() {
      return calls;
    }
  }

  @ApplicationScoped
  static class Views {
    void configure(@Observes LoginConfiguration login) {
      login.loginView("/login.xhtml");
    }
  }

  @ApplicationScoped
  static class Dao {
    @Nullable LoginUser find(String loginId) {
      return new Account(loginId);
    }
  }
}
