package io.github.cdilogin.internal.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.fixture.TestClock;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.request.CurrentRequest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What refused browsers are told. */
class RefusalMessagesTest {

  abstract static class Telling {

    final Accounts accounts = new Accounts();
    final Account ann = accounts.add("ann");
    final TestClock clock = new TestClock();
    final TestBrowser browser = new TestBrowser();

    @Inject LoginManager logins;
    @Inject CurrentUser currentUser;

    LoginConfiguration basis(LoginConfiguration login) {
      return login
          .userLoader(accounts)
          .loginView("/login")
          .refreshView("/confirm")
          .absoluteTimeout(Duration.ofHours(1))
          .clock(clock);
    }

    List<FlashMessage> told(RuntimeException refusal) throws Exception {
      browser.get(
          "/app/notes",
          () -> {
            throw refusal;
          });
      return browser.messages();
    }

    List<FlashMessage> toldAStranger() throws Exception {
      return told(logins.unauthorized());
    }

    List<FlashMessage> toldSomebodyStale() throws Exception {
      return told(logins.needsRefresh());
    }

    List<FlashMessage> toldSomebodyWhoseLoginRanOut() throws Exception {
      browser.asks(() -> logins.login(ann));
      clock.advance(Duration.ofHours(2));
      browser.get(
          "/app/notes",
          () -> LoginGuard.requireLogin(CurrentRequest.required("test"), Telling.class));
      return browser.messages();
    }
  }

  @Nested
  @EnableWeld
  class OfTheLibrary extends Telling {

    @WeldSetup final WeldInitiator weld = Application.with(this::basis);

    @Test
    void differByWhatIsMissing() throws Exception {
      assertThat(toldAStranger())
          .containsExactly(new FlashMessage("message", "Please log in to see this page."));
      assertThat(toldSomebodyStale())
          .containsExactly(new FlashMessage("message", "Please confirm that it is you."));
      assertThat(toldSomebodyWhoseLoginRanOut())
          .containsExactly(
              new FlashMessage("expired", "Your session has expired. Please log in again."));
    }

    @Test
    void speakTheVisitorsLanguage() throws Exception {
      browser.speaking(Locale.GERMAN);

      assertThat(toldSomebodyWhoseLoginRanOut())
          .containsExactly(
              new FlashMessage(
                  "expired", "Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an."));
    }
  }

  @Nested
  @EnableWeld
  class OfTheApplication extends Telling {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login ->
                basis(login)
                    .loginMessage("Sign in, please!")
                    .loginMessageCategory("login")
                    .refreshMessageCategory("refresh")
                    .refreshMessage("Once more, please!")
                    .expiredMessage("Too late!")
                    .expiredMessageCategory("late"));

    @Test
    void takeThePlaceOfOurs() throws Exception {
      assertThat(toldAStranger()).containsExactly(new FlashMessage("login", "Sign in, please!"));
      assertThat(toldSomebodyStale())
          .containsExactly(new FlashMessage("refresh", "Once more, please!"));
      assertThat(toldSomebodyWhoseLoginRanOut())
          .containsExactly(new FlashMessage("late", "Too late!"));
    }
  }

  @Nested
  @EnableWeld
  class SwitchedOff extends Telling {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login -> basis(login).loginMessage(null).refreshMessage(null).expiredMessage(null));

    @Test
    void areNone() throws Exception {
      assertThat(toldAStranger()).isEmpty();
      assertThat(toldSomebodyStale()).isEmpty();
      assertThat(browser.session()).isNull();
      assertThat(toldSomebodyWhoseLoginRanOut()).isEmpty();
    }
  }

  @Nested
  @EnableWeld
  class Translated extends Telling {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login ->
                basis(login)
                    .loginMessage("Sign in, please!")
                    .localizeCallback(
                        (text, request) -> request.getLocale().getLanguage() + ": " + text));

    @Test
    void areWhatTheCallbackSays() throws Exception {
      browser.speaking(Locale.FRENCH);

      assertThat(toldAStranger())
          .containsExactly(new FlashMessage("message", "fr: Sign in, please!"));
      assertThat(toldSomebodyStale())
          .containsExactly(new FlashMessage("message", "fr: Please confirm that it is you."));
    }
  }
}
