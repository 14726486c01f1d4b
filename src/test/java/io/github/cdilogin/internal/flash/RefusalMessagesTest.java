package io.github.cdilogin.internal.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.login.LoginRuntime;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.internal.request.RequestState;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The messages of refusals. */
class RefusalMessagesTest {

  abstract static class Refused extends ApplicationTest {

    WeldInitiator withViews(Consumer<LoginConfiguration> settings) {
      return application(
          login -> {
            login.loginView("/login").refreshView("/confirm").absoluteTimeout(Duration.ofHours(1));
            settings.accept(login);
          });
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
          () -> LoginGuard.requireLogin(CurrentRequest.required("test"), Refused.class));
      return browser.messages();
    }

    void assertMessages(FlashMessage anonymous, FlashMessage stale, FlashMessage expired)
        throws Exception {
      assertThat(messageForAnAnonymousUser()).containsExactly(anonymous);
      assertThat(messageForAStaleUser()).containsExactly(stale);
      assertThat(messageForAUserWithAnExpiredLogin()).containsExactly(expired);
    }
  }

  @Nested
  class OfTheLibrary extends Refused {

    @WeldSetup final WeldInitiator weld = withViews(login -> {});

    @Test
    void differByWhatIsMissing() throws Exception {
      assertMessages(
          new FlashMessage("message", "Please log in to see this page."),
          new FlashMessage("message", "Please confirm that it is you."),
          new FlashMessage("expired", "Your session has expired. Please log in again."));
    }

    /** One sentence, which is more exact. */
    @ParameterizedTest
    @EnumSource(names = {"STEPS_ENDED", "OTHER_LOGIN", "INPUT_TOO_LARGE"})
    void replaceTheMessageOfAPageThatHadExpired(MessageKey second) throws Exception {
      browser.asks(() -> logins.login(ann));

      browser.asks(() -> leave(MessageKey.PAGE_EXPIRED));
      browser.asks(() -> leave(second));

      assertThat(browser.messages())
          .extracting(FlashMessage::text)
          .singleElement()
          .isEqualTo(browser.asks(() -> textOf(second)));
    }

    private static boolean leave(MessageKey message) {
      RequestState state = CurrentRequest.required("test");
      LoginRuntime.of(state).messages().leave(message, state);
      return true;
    }

    private static String textOf(MessageKey message) {
      RequestState state = CurrentRequest.required("test");
      return LoginRuntime.of(state).messages().localized(message, state.request());
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
  class OfTheApplication extends Refused {

    @WeldSetup
    final WeldInitiator weld =
        withViews(
            login ->
                login
                    .loginMessage("Sign in, please!")
                    .loginMessageCategory("login")
                    .refreshMessageCategory("refresh")
                    .refreshMessage("Once more, please!")
                    .expiredMessage("Too late!")
                    .expiredMessageCategory("late"));

    @Test
    void takeThePlaceOfOurs() throws Exception {
      assertMessages(
          new FlashMessage("login", "Sign in, please!"),
          new FlashMessage("refresh", "Once more, please!"),
          new FlashMessage("late", "Too late!"));
    }
  }

  @Nested
  class SwitchedOff extends Refused {

    @WeldSetup
    final WeldInitiator weld =
        withViews(login -> login.loginMessage(null).refreshMessage(null).expiredMessage(null));

    @Test
    void areNone() throws Exception {
      assertThat(messageForAnAnonymousUser()).isEmpty();
      assertThat(messageForAStaleUser()).isEmpty();
      assertThat(browser.session()).isNull();
      assertThat(messageForAUserWithAnExpiredLogin()).isEmpty();
    }
  }

  @Nested
  class Translated extends Refused {

    @WeldSetup
    final WeldInitiator weld =
        withViews(
            login ->
                login
                    .localizeCallback(
                        (text, request) -> request.getLocale().getLanguage() + ": " + text)
                    .loginMessage("Sign in, please!"));

    @Test
    void areWhatTheCallbackReturns() throws Exception {
      browser.inLanguage(Locale.KOREAN);

      assertThat(messageForAnAnonymousUser())
          .containsExactly(new FlashMessage("message", "ko: Sign in, please!"));
      assertThat(messageForAStaleUser())
          .containsExactly(new FlashMessage("message", "ko: Please confirm that it is you."));
    }
  }
}
