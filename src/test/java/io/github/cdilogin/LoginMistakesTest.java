package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.flash.FlashMessage;
import java.time.Duration;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Mistakes around a login, and the texts that name their remedy. */
class LoginMistakesTest {

  abstract static class Mistaken extends ApplicationTest {

    WeldInitiator application(boolean development) {
      return application(
          login -> login.loginView("/login").development(development).secretKey(KEY));
    }

    /** Its id is not the one that the loader knows. */
    void logInAUserThatTheLoaderDoesNotFind() throws Exception {
      browser.asks(() -> logins.login(new Account("ann@notes.example")));
    }
  }

  @Nested
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
