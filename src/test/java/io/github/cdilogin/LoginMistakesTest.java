package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.fixture.TestClock;
import io.github.cdilogin.flash.FlashMessage;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Mistakes around a login, and the texts that name their remedy. */
class LoginMistakesTest {

  abstract static class Mistaken {

    final Accounts accounts = new Accounts();
    final TestClock clock = new TestClock();
    final TestBrowser browser = new TestBrowser();

    @Inject CurrentUser currentUser;
    @Inject LoginManager logins;

    WeldInitiator application(boolean development) {
      return Application.with(
          login ->
              login
                  .userLoader(accounts)
                  .loginView("/login")
                  .clock(clock)
                  .development(development)
                  .secretKey("a-key-of-this-application-0123456789abcdef"));
    }

    /** Its id is not the one that the loader knows. */
    void logInAUserThatTheLoaderDoesNotFind() throws Exception {
      browser.asks(() -> logins.login(new Account("ann@notes.example")));
    }
  }

  @Nested
  @EnableWeld
  class InProduction extends Mistaken {

    @WeldSetup final WeldInitiator weld = application(false);

    @Test
    @SuppressWarnings("NullAway")
    void aUserThatIsNullIsNamed() {
      assertThatThrownBy(() -> browser.asks(() -> logins.login(null)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("LOGIN-124 LoginManager.login: the user is null")
          .hasMessageContaining("password");
    }

    @Test
    void aLoaderThatDoesNotFindTheUserThatLoggedInIsOneWarning() throws Exception {
      LogLines log =
          LogLines.during(
              () -> {
                for (int i = 0; i < 3; i++) {
                  logInAUserThatTheLoaderDoesNotFind();
                  clock.advance(Duration.ofSeconds(2));
                  assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
                }
              });

      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("LOGIN-125 " + Accounts.class.getName() + ": it returned null for the id")
          .contains("loginId()")
          .doesNotContain("ann@");
      assertThat(browser.messages()).isEmpty();
    }

    @Test
    void aUserThatIsGoneLaterIsNoMistake() throws Exception {
      Account ann = accounts.add("ann");
      browser.asks(() -> logins.login(ann));
      browser.asks(currentUser::getLoginId);
      clock.advance(Duration.ofHours(1));
      accounts.remove(ann);

      LogLines log =
          LogLines.during(() -> assertThat(browser.asks(currentUser::isAnonymous)).isTrue());

      assertThat(log.lines()).isEmpty();
    }
  }

  @Nested
  @EnableWeld
  class InDevelopment extends Mistaken {

    @WeldSetup final WeldInitiator weld = application(true);

    @Test
    void aLoaderThatDoesNotFindTheUserThatLoggedInIsAMessageOnTheNextPage() throws Exception {
      LogLines log =
          LogLines.during(
              () -> {
                logInAUserThatTheLoaderDoesNotFind();
                browser.asks(currentUser::isAnonymous);
              });

      assertThat(log.lines()).singleElement().asString().startsWith("LOGIN-125 ");
      assertThat(browser.messages())
          .containsExactly(new FlashMessage("warning", log.lines().get(0)));
    }
  }
}
