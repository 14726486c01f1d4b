package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A bean of the session in the tests of an application. */
class SessionScopeTest {

  @SessionScoped
  static class Basket implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject Removals removals;
    private int items;

    void add() {
      items++;
    }

    int items() {
      return items;
    }

    @PreDestroy
    void remove() {
      removals.count();
    }
  }

  @ApplicationScoped
  static class Removals {

    private int number;

    void count() {
      number++;
    }

    int number() {
      return number;
    }
  }

  @Nested
  @EnableWeld
  @LoginTest
  class OfTheClient {

    @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class, Basket.class, Removals.class);

    @Inject Basket basket;
    @Inject Removals removals;
    @Inject CurrentUser currentUser;
    @Inject LoginManager logins;
    @Inject TestClient client;

    @Test
    void livesFromOneRequestToTheNext() {
      basket.add();
      client.nextRequest();
      basket.add();

      assertThat(basket.items()).isEqualTo(2);
      assertThat(removals.number()).isZero();
    }

    @Test
    void makesTheSessionOnlyWhenItIsUsed() {
      assertThat(client.request().getSession(false)).isNull();
      basket.add();
      assertThat(client.request().getSession(false)).isNotNull();
    }

    @Test
    void isAnotherOneInAnotherSession() {
      basket.add();
      client.restartBrowser().nextRequest();

      assertThat(basket.items()).isZero();
    }

    @Test
    void movesAlongAtLogin() {
      basket.add();
      logins.login(() -> "1");

      assertThat(basket.items()).isEqualTo(1);
    }

    @Test
    @LoggedInAs("1")
    void endsWithTheLogin() {
      basket.add();
      logins.logout();

      assertThat(removals.number()).isEqualTo(1);
      assertThat(basket.items()).isZero();
    }

    @Test
    void beginsAnewWithEachTest() {
      assertThat(basket.items()).isZero();
    }
  }

  @Nested
  @EnableWeld
  @LoginTest
  class OfWeld {

    @WeldSetup
    final WeldInitiator weld =
        LoginWeld.from(Auth.class, Basket.class, Removals.class)
            .activate(SessionScoped.class)
            .build();

    @Inject Basket basket;

    @Test
    void isLeftToWhatTheTestHasActivated() {
      basket.add();

      assertThat(basket.items()).isEqualTo(1);
    }
  }
}
