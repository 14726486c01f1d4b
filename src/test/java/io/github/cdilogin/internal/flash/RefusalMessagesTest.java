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

/** The messages of refusals. */
class RefusalMessagesTest {

  abstract static class Seting {

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

    List<FlashMessage> messageFor(RuntimeException refusal) throws Exception {
      browser.get(
          "/app/notes",
          () -> {
            throw refusal;
          });
      return browser.messages();
    }

    List<FlashMessage> messageForAnAnonymousUser() throws Exception {
      return messageFor(logins.unauthorized());
    }

    List<FlashMessage> messageForAStaleUser() throws Exception {
      return messageFor(logins.needsRefresh());
    }

    List<FlashMessage> messageForAUserWithAnExpiredLogin() throws Exception {
      browser.asks(() -> logins.login(ann));
      clock.advance(Duration.ofHours(2));
      browser.get(
          "/app/notes",
          () -> LoginGuard.requireLogin(CurrentRequest.required("test"), Seting.class));
      return browser.messages();
    }
  }

  @Nested
  @EnableWeld
  class OfTheLibrary extends Seting {

    @WeldSetup final WeldInitiator weld = Application.with(this::basis);

    @Test
    void differByWhatIsMissing() throws Exception {
      assertThat(messageForAnAnonymousUser())
          .containsExactly(new FlashMessage("message", "Please log in to see this page."));
      assertThat(messageForAStaleUser())
          .containsExactly(new FlashMessage("message", "Please confirm that it is you."));
      assertThat(messageForAUserWithAnExpiredLogin())
          .containsExactly(
              new FlashMessage("expired", "Your session has expired. Please log in again."));
    }

    @Test
    void areInTheLanguageOfTheClient() throws Exception {
      browser.inLanguage(Locale.GERMAN);

      assertThat(messageForAUserWithAnExpiredLogin())
          .containsExactly(
              new FlashMessage(
                  "expired", "Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an."));
    }
  }

  @Nested
  @EnableWeld
  class OfTheApplication extends Seting {

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
      assertThat(messageForAnAnonymousUser())
          .containsExactly(new FlashMessage("login", "Sign in, please!"));
      assertThat(messageForAStaleUser())
          .containsExactly(new FlashMessage("refresh", "Once more, please!"));
      assertThat(messageForAUserWithAnExpiredLogin())
          .containsExactly(new FlashMessage("late", "Too late!"));
    }
  }

  @Nested
  @EnableWeld
  class SwitchedOff extends Seting {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login -> basis(login).loginMessage(null).refreshMessage(null).expiredMessage(null));

    @Test
    void areNone() throws Exception {
      assertThat(messageForAnAnonymousUser()).isEmpty();
      assertThat(messageForAStaleUser()).isEmpty();
      assertThat(browser.session()).isNull();
      assertThat(messageForAUserWithAnExpiredLogin()).isEmpty();
    }
  }

  @Nested
  @EnableWeld
  class Translated extends Seting {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login ->
                basis(login)
                    .loginMessage("Sign in, please!")
                    .localizeCallback(
                        (text, request) -> request.getLocale().getLanguage() + ": " + text));

    @Test
    void areWhatTheCallbackReturns() throws Exception {
      browser.inLanguage(Locale.FRENCH);

      assertThat(messageForAnAnonymousUser())
          .containsExactly(new FlashMessage("message", "fr: Sign in, please!"));
      assertThat(messageForAStaleUser())
          .containsExactly(new FlashMessage("message", "fr: Please confirm that it is you."));
    }
  }
}
