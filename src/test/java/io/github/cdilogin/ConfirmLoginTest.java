package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginEvent.LoginConfirmed;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

@EnableWeld
class ConfirmLoginTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(accounts)
                  .requestLoader(request -> accounts.load(request.getHeader("X-Api-Key"))),
          Audit.class);

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject Audit audit;

  private final TestBrowser visitor = new TestBrowser();

  @Test
  void makesTheLoginFresh() throws Exception {
    logInWithoutFreshness();

    visitor.get(
        "/app/confirm",
        () -> {
          assertThat(logins.confirmLogin()).isTrue();
          assertThat(currentUser.isFresh()).isTrue();
        });

    assertThat(visitor.asks(() -> currentUser.isFresh())).isTrue();
    assertThat(visitor.asks(currentUser::getUser)).isSameAs(ann);
  }

  @Test
  void givesTheSessionANewIdAndKeepsItsValues() throws Exception {
    logInWithoutFreshness();
    visitor.session().setAttribute("cart", "book");
    String staleId = visitor.sessionId();

    visitor.asks(logins::confirmLogin);

    assertThat(visitor.sessionId()).isNotEqualTo(staleId);
    assertThat(visitor.session().getAttribute("cart")).isEqualTo("book");
  }

  @Test
  void doesNothingForAStranger() throws Exception {
    assertThat(visitor.asks(logins::confirmLogin)).isFalse();

    assertThat(visitor.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoginConfirmed.class);
  }

  @Test
  void doesNotGiveAStrangersSessionANewId() throws Exception {
    visitor.get("/app/", (request, response) -> request.getSession());
    String id = visitor.sessionId();

    assertThat(visitor.asks(logins::confirmLogin)).isFalse();

    assertThat(visitor.sessionId()).isEqualTo(id);
  }

  @Test
  void doesNothingForWhomTheRequestNames() throws Exception {
    visitor.saying("X-Api-Key", "ann");

    visitor.get(
        "/app/confirm",
        () -> {
          assertThat(logins.confirmLogin()).isFalse();
          assertThat(currentUser.isFresh()).isFalse();
          assertThat(currentUser.getLoginId()).isEqualTo("ann");
        });

    assertThat(visitor.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoginConfirmed.class);
  }

  @Test
  void doesNotReviveALoginThatEndedMeanwhile() throws Exception {
    logInWithoutFreshness();

    visitor.get(
        "/app/confirm",
        (request, response) -> {
          currentUser.isAuthenticated();
          request.getSession().invalidate();
          assertThat(logins.confirmLogin()).isFalse();
          assertThat(currentUser.isAnonymous()).isTrue();
        });

    assertThat(visitor.session()).isNull();
    assertThat(audit.takeKinds()).doesNotContain(LoginConfirmed.class);
  }

  @Test
  void doesNotReviveALoginThatWasRevoked() throws Exception {
    logInWithoutFreshness();
    ann.stamped("new password");

    assertThat(visitor.asks(logins::confirmLogin)).isFalse();
    assertThat(visitor.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void outsideOfARequestIsAMistakeThatSaysSo() {
    assertThatThrownBy(logins::confirmLogin)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-101 LoginManager.confirmLogin: there is no request here. Call it in the thread"
                + " that serves the request, below the library's filter.");
  }

  private void logInWithoutFreshness() throws Exception {
    visitor.asks(() -> logins.login(ann, LoginOptions.builder().fresh(false).build()));
  }
}
