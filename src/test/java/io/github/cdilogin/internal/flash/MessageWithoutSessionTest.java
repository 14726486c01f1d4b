package io.github.cdilogin.internal.flash;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refused client without a session gets the library's message, and no session. */
class MessageWithoutSessionTest {

  private static final String COOKIE = "cdi_login_message";
  private static final String DELETED =
      COOKIE
          + "=; Path=/app; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly;"
          + " SameSite=Lax";
  private static final FlashMessage LOGIN =
      new FlashMessage("message", "Please log in to see this page.");

  abstract static class Refused extends ApplicationTest {

    @Inject FlashMessages flash;

    WeldInitiator withViews(Consumer<LoginConfiguration> settings) {
      return application(
          login -> {
            login.loginView("/login").refreshView("/confirm").secretKey(KEY);
            settings.accept(login);
          });
    }

    TestResponse refused() throws Exception {
      return browser.get("/app/notes", this::refuse);
    }

    List<String> cookiesOf(TestResponse answer) {
      return answer.getHeaders("Set-Cookie").stream()
          .filter(line -> line.startsWith(COOKIE))
          .toList();
    }
  }

  @Nested
  class ByDefault extends Refused {

    @WeldSetup final WeldInitiator weld = withViews(login -> {});

    @Test
    void tenThousandRefusedClientsMakeNoSession() throws Exception {
      for (int i = 0; i < 10_000; i++) {
        TestRequest request = browser.request("GET", "/app/notes");
        browser.send(request, new TestResponse(), (q, r) -> refuse());
        assertThat(request.getSession(false)).isNull();
      }
    }

    @Test
    void theCodeTravelsInACookieOfTheBrowsersSession() throws Exception {
      assertThat(cookiesOf(refused()))
          .containsExactly(COOKIE + "=login; Path=/app; HttpOnly; SameSite=Lax");
    }

    @Test
    void theCookieIsSecureWhenTheRequestIs() throws Exception {
      TestRequest request = browser.request("GET", "/app/notes");
      request.server("https", "localhost", 443);
      TestResponse answer = new TestResponse();
      browser.send(request, answer, (q, r) -> refuseAsStale());

      assertThat(cookiesOf(answer))
          .containsExactly(COOKIE + "=refresh; Path=/app; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void theMessageIsShownOnceAndItsCookieDeleted() throws Exception {
      refused();
      TestResponse page =
          browser.get(
              "/app/login",
              () -> {
                assertThat(flash.take()).containsExactly(LOGIN);
                assertThat(flash.take()).isEmpty();
              });

      assertThat(cookiesOf(page)).containsExactly(DELETED);
      assertThatResponse(page).isNotStored();
      assertThat(browser.messages()).isEmpty();
      assertThat(browser.session()).isNull();
    }

    @Test
    void theMessageIsInTheLanguageOfThePageThatShowsIt() throws Exception {
      refused();
      browser.inLanguage(Locale.GERMAN);

      assertThat(browser.messages())
          .containsExactly(
              new FlashMessage("message", "Bitte melden Sie sich an, um diese Seite zu sehen."));
    }

    @Test
    void aPageThatHasBegunCanStillShowIt() throws Exception {
      refused();
      TestResponse page =
          browser.get(
              "/app/login",
              afterWriting("<html>", () -> assertThat(flash.take()).containsExactly(LOGIN)));

      assertThat(cookiesOf(page)).containsExactly(DELETED);
    }

    @Test
    void aPageThatIsSentAlreadyLeavesItToTheNext() throws Exception {
      refused();
      browser.get("/app/login", afterCommit(() -> assertThat(flash.take()).isEmpty()));

      assertThat(browser.messages()).containsExactly(LOGIN);
    }

    @Test
    void aLoginDeletesIt() throws Exception {
      refused();
      TestResponse answer = browser.post("/app/login", () -> logins.login(ann));

      assertThat(cookiesOf(answer)).containsExactly(DELETED);
      assertThat(browser.messages()).isEmpty();
    }

    @Test
    void aLogoutDeletesIt() throws Exception {
      refused();
      TestResponse answer = browser.post("/app/logout", () -> logins.logout());

      assertThat(cookiesOf(answer)).containsExactly(DELETED);
    }

    @Test
    void whatCarriesNoneGetsNone() throws Exception {
      assertThat(cookiesOf(browser.post("/app/logout", () -> logins.logout()))).isEmpty();
      assertThat(cookiesOf(browser.post("/app/login", () -> logins.login(ann)))).isEmpty();
      assertThat(cookiesOf(browser.get("/app/", () -> flash.take()))).isEmpty();
    }

    @Test
    void aClientWithASessionGetsItThere() throws Exception {
      browser.asks(() -> logins.login(ann, NOT_FRESH));
      TestResponse answer = browser.get("/app/notes", this::refuseAsStale);

      assertThat(cookiesOf(answer)).isEmpty();
      assertThat(browser.messages())
          .containsExactly(new FlashMessage("message", "Please confirm that it is you."));
    }

    @Test
    void itComesBeforeWhatTheSessionKeepsAndNotTwice() throws Exception {
      refused();
      browser.asks(
          () -> {
            flash.add("success", "Saved.");
            flash.add(LOGIN.category(), LOGIN.text());
            return true;
          });

      assertThat(browser.messages())
          .containsExactlyInAnyOrder(new FlashMessage("success", "Saved."), LOGIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LOGIN", "nonsense", "login.required", "<script>", "login,refresh"})
    void aForgedCodeShowsNothingAndIsDeleted(String code) throws Exception {
      browser.withCookie(COOKIE, code);
      TestResponse page = browser.get("/app/login", () -> assertThat(flash.take()).isEmpty());

      assertThat(cookiesOf(page)).containsExactly(DELETED);
    }

    @Test
    void aRefusedProgramLeavesNone() throws Exception {
      browser.header("Accept", "application/json");

      assertThat(cookiesOf(refused())).isEmpty();
    }

    @Test
    void aResetOfTheResponseKeepsIt() throws Exception {
      TestResponse answer =
          browser.get(
              "/app/login",
              (request, response) -> {
                MessageCookie.leave(MessageKey.LOGIN, CurrentRequest.required("test"));
                response.getWriter().write("begun");
                response.reset();
                response.getWriter().write("begun again");
              });

      assertThat(cookiesOf(answer)).hasSize(1);
    }
  }

  @Nested
  class UnderStrongProtection extends Refused {

    @WeldSetup
    final WeldInitiator weld =
        withViews(login -> login.sessionProtection(SessionProtection.STRONG));

    @Test
    void aStrikeDeletesIt() throws Exception {
      browser.asks(() -> logins.login(ann));
      browser.withCookie(COOKIE, "login").header("User-Agent", "Other/1.0");
      TestResponse answer = browser.get("/app/", () -> currentUser.isAnonymous());

      assertThat(cookiesOf(answer)).containsExactly(DELETED);
    }
  }

  @Nested
  class WithACategoryOfTheApplication extends Refused {

    @WeldSetup final WeldInitiator weld = withViews(login -> login.loginMessageCategory("warning"));

    @Test
    void theCategoryIsThatOfTheApplication() throws Exception {
      refused();

      assertThat(browser.session()).isNull();
      assertThat(browser.messages())
          .containsExactly(new FlashMessage("warning", "Please log in to see this page."));
    }
  }

  abstract static class InTheSession extends Refused {

    @Test
    void theMessageWaitsInTheSession() throws Exception {
      assertThat(cookiesOf(refused())).isEmpty();
      assertThat(browser.session()).isNotNull();
      assertThat(browser.messages()).hasSize(1);
    }

    @Test
    void aForgedCodeShowsNothing() throws Exception {
      browser.withCookie(COOKIE, "login");

      assertThat(browser.messages()).isEmpty();
    }
  }

  @Nested
  class WithATextOfTheApplication extends InTheSession {

    @WeldSetup
    final WeldInitiator weld = withViews(login -> login.loginMessage("Sign in, please!"));
  }

  @Nested
  class WithALocalizerOfTheApplication extends InTheSession {

    @WeldSetup
    final WeldInitiator weld =
        withViews(login -> login.localizeCallback((text, request) -> "fr: " + text));
  }

  @Nested
  class WithTheWayBackInTheSession extends InTheSession {

    @WeldSetup final WeldInitiator weld = withViews(login -> login.useSessionForNext(true));
  }

  @Nested
  class SwitchedOff extends Refused {

    @WeldSetup final WeldInitiator weld = withViews(login -> login.loginMessage(null));

    @Test
    void thereIsNone() throws Exception {
      assertThat(cookiesOf(refused())).isEmpty();
      assertThat(browser.withCookie(COOKIE, "login").messages()).isEmpty();
    }
  }
}
