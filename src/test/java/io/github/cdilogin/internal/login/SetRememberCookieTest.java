package io.github.cdilogin.internal.login;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents.LoggedIn;
import io.github.cdilogin.testing.TestResponse;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a remember cookie is set, and how it is written. */
class SetRememberCookieTest extends RememberMeTest {

  @WeldSetup final WeldInitiator weld = withKey(login -> {});

  @Test
  void isSetByALoginThatIsToBeRemembered() throws Exception {
    List<String> lines = linesOf((request, response) -> logins.login(ann, REMEMBERED));

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .matches("remember_token=[\\w-]+; Path=/app; Max-Age=2592000; .*HttpOnly; SameSite=Lax");
    assertThat(audit.take())
        .singleElement()
        .isInstanceOfSatisfying(LoggedIn.class, event -> assertThat(event.remembered()).isTrue());
  }

  @Test
  void isNotSetByAnotherLogin() throws Exception {
    assertThat(linesOf((request, response) -> logins.login(ann))).isEmpty();
  }

  @Test
  void isNotSetForAnInactiveUser() throws Exception {
    ann.inactive();

    assertThat(linesOf((request, response) -> logins.login(ann, REMEMBERED))).isEmpty();
  }

  @Test
  void keepsTheAnswerOutOfCaches() throws Exception {
    TestResponse answer = browser.get("/app/login", () -> logins.login(ann, REMEMBERED));

    assertThatResponse(answer).isNotStored();
  }

  @Test
  void hasTheDurationOfItsLogin() throws Exception {
    LoginOptions anHour =
        LoginOptions.builder().remember(true).duration(Duration.ofHours(1)).build();

    assertThat(linesOf((request, response) -> logins.login(ann, anHour)).get(0))
        .contains("Max-Age=3600;");
    assertThat(linesOf((request, response) -> logins.login(ann, REMEMBERED)).get(0))
        .contains("Max-Age=2592000;");
  }

  @Test
  void isNoneWithADurationOfZero() throws Exception {
    assertThat(
            linesOf(
                (request, response) ->
                    logins.login(
                        ann,
                        LoginOptions.builder().remember(true).duration(Duration.ZERO).build())))
        .singleElement()
        .asString()
        .contains("Max-Age=0;");
    assertThat(browser.closingTheBrowser().cookie("remember_token")).isNull();
  }

  @Test
  void isNotSetByALoginThatIsTakenBackAtOnce() throws Exception {
    List<String> lines = linesAfterLogin((request, response) -> logins.logout());

    assertDeleted(lines);
  }

  @Test
  void isSetOnceByALoginThatComesAfterALogout() throws Exception {
    logIn(ann, REMEMBERED);

    List<String> lines = linesOf((request, response) -> logInAgainAsBen());

    assertThat(lines).singleElement().asString().contains("Max-Age=2592000");
  }

  @Test
  void isWrittenOnceThoughItIsDecidedOnAfterThePageBegan() throws Exception {
    List<String> lines = linesAfterLogin(afterWriting("hello", this::logInAgainAsBen));

    assertThat(lines).hasSize(1);
    browser.closingTheBrowser();
    assertThat(who().loginId()).isEqualTo("ben");
  }

  @Test
  void cannotBeSetForAnIdThatIsTooLong() {
    Account endless = new Account("x".repeat(2_901));

    assertThatThrownBy(() -> browser.asks(() -> logins.login(endless)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "LOGIN-110 LoginManager.login: io.github.cdilogin.fixture.Account.loginId() returned"
                + " more than 2,900 bytes, or half a character. Return a shorter id.");
  }

  @Test
  void isWrittenBeforeAnotherThreadCanAnswer() throws Exception {
    List<String> atStart = new ArrayList<>();
    HttpServletRequest async =
        new HttpServletRequestWrapper(browser.request("GET", "/app/async")) {
          @Override
          public boolean isAsyncSupported() {
            return true;
          }

          @Override
          public @Nullable AsyncContext startAsync() {
            return null;
          }
        };
    browser.send(
        async,
        new TestResponse(),
        (request, response) -> {
          logins.login(ann, REMEMBERED);
          request.startAsync();
          atStart.addAll(response.getHeaders("Set-Cookie"));
        });

    assertThat(atStart).hasSize(1);
  }

  @Test
  void isWrittenAgainAfterAReset() throws Exception {
    List<String> lines =
        linesAfterLogin(
            (request, response) -> {
              response.getWriter().write("half a page");
              response.reset();
            });

    assertThat(lines).hasSize(1);
  }

  @Test
  void isThereBeforeARedirectOfTheApplication() throws Exception {
    List<String> before = new ArrayList<>();
    linesAfterLogin(
        (request, response) -> {
          response.sendRedirect("/app/");
          before.addAll(response.getHeaders("Set-Cookie"));
        });

    assertThat(before).hasSize(1);
  }

  /** The cookies of a page that logs ann in, and then does the rest. */
  private List<String> linesAfterLogin(TestBrowser.Page rest) throws Exception {
    return linesOf(
        (request, response) -> {
          logins.login(ann, REMEMBERED);
          rest.show(request, response);
        });
  }

  private void logInAgainAsBen() {
    logins.logout();
    logins.login(ben, REMEMBERED);
  }
}
