package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginEvent.RememberCookieRejected.Reason;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.fixture.TestClock;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromCookie;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromRequest;
import io.github.cdilogin.internal.event.LoginEvents.LoggedIn;
import io.github.cdilogin.internal.event.LoginEvents.LoggedOut;
import io.github.cdilogin.internal.event.LoginEvents.LoginConfirmed;
import io.github.cdilogin.internal.event.LoginEvents.LoginRevoked;
import io.github.cdilogin.internal.event.LoginEvents.RememberCookieRejected;
import io.github.cdilogin.internal.event.LoginEvents.SessionProtected;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of a remember cookie between a login and the last request that carries it. */
class RememberMeServicesTest {

  private static final String KEY = "a-key-of-this-application-0123456789abcdef";
  private static final LoginOptions REMEMBER = LoginOptions.builder().remember(true).build();

  abstract static class Remembering {

    final Accounts accounts = new Accounts();
    final Account ann = accounts.add("ann");
    final Account ben = accounts.add("ben");
    final TestClock clock = new TestClock();
    final TestBrowser browser = new TestBrowser();

    @Inject CurrentUser currentUser;
    @Inject LoginManager logins;
    @Inject Audit audit;

    LoginConfiguration basis(LoginConfiguration login) {
      return login.userLoader(accounts).secretKey(KEY).clock(clock);
    }

    void logIn(Account account, LoginOptions options) throws Exception {
      browser.asks(() -> logins.login(account, options));
      audit.take();
    }

    Who who() throws Exception {
      return browser.asks(
          () ->
              new Who(currentUser.getLoginId(), currentUser.isFresh(), currentUser.isRemembered()));
    }

    List<String> linesOf(TestBrowser.Page page) throws Exception {
      return browser.get("/app/page", page).getHeaders("Set-Cookie");
    }

    List<String> linesOfAny() throws Exception {
      return linesOf((request, response) -> currentUser.isAuthenticated());
    }
  }

  record Who(@Nullable String loginId, boolean fresh, boolean remembered) {
    static final Who UNKNOWN_USER = new Who(null, false, false);
  }

  @Nested
  @EnableWeld
  class OfAnApplicationWithAKey extends Remembering {

    @WeldSetup final WeldInitiator weld = Application.with(this::basis, Audit.class);

    @Test
    void isSetByALoginThatIsToBeRemembered() throws Exception {
      List<String> lines = linesOf((request, response) -> logins.login(ann, REMEMBER));

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

      assertThat(linesOf((request, response) -> logins.login(ann, REMEMBER))).isEmpty();
    }

    @Test
    void keepsTheAnswerOutOfCaches() throws Exception {
      MockHttpServletResponse answer = browser.get("/app/login", () -> logins.login(ann, REMEMBER));

      assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void bringsTheLoginBackWhichIsNotFreshThen() throws Exception {
      logIn(ann, REMEMBER);

      browser.closingTheBrowser();
      assertThat(who()).isEqualTo(new Who("ann", false, true));
      assertThat(audit.takeKinds()).containsExactly(Accessed.class, LoadedFromCookie.class);

      assertThat(who()).isEqualTo(new Who("ann", false, true));
      assertThat(audit.takeKinds()).containsExactly(Accessed.class);
    }

    @Test
    void givesTheSessionThatIsThereANewId() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();
      browser.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "1"));
      String before = browser.sessionId();

      assertThat(who().loginId()).isEqualTo("ann");

      assertThat(browser.sessionId()).isNotEqualTo(before);
      assertThat(browser.session().getAttribute("cart")).isEqualTo("1");
    }

    @Test
    void isSilentWhereNoUserIsNeeded() throws Exception {
      logIn(ann, REMEMBER);
      int loads = accounts.loads();
      browser.closingTheBrowser();

      assertThat(linesOf((request, response) -> {})).isEmpty();

      assertThat(browser.session()).isNull();
      assertThat(accounts.loads()).isEqualTo(loads);
      assertThat(audit.take()).isEmpty();
    }

    @Test
    void isRememberedFromTheNextRequestOn() throws Exception {
      Boolean inTheSame =
          browser.asks(
              () -> {
                logins.login(ann, REMEMBER);
                return currentUser.isRemembered();
              });

      assertThat(inTheSame).isFalse();
      assertThat(who()).isEqualTo(new Who("ann", true, true));
    }

    @Test
    void becomesFreshByConfirming() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();

      assertThat(browser.asks(logins::confirmLogin)).isTrue();

      assertThat(audit.takeKinds())
          .containsExactly(Accessed.class, LoadedFromCookie.class, LoginConfirmed.class);
      assertThat(who()).isEqualTo(new Who("ann", true, true));
    }

    @Test
    void isOverAtTheTimeOfTheServer() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();
      clock.advance(Duration.ofDays(30));

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertThat(audit.take())
          .last()
          .isInstanceOfSatisfying(
              RememberCookieRejected.class,
              event -> {
                assertThat(event.reason()).isEqualTo(Reason.EXPIRED);
                assertThat(event.loginId()).isNull();
              });
      assertThat(browser.cookie("remember_token")).isNull();
    }

    @Test
    void hasTheDurationOfItsLogin() throws Exception {
      LoginOptions anHour =
          LoginOptions.builder().remember(true).duration(Duration.ofHours(1)).build();

      assertThat(linesOf((request, response) -> logins.login(ann, anHour)).get(0))
          .contains("Max-Age=3600;");
      assertThat(linesOf((request, response) -> logins.login(ann, REMEMBER)).get(0))
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
    void isDeletedAtLogout() throws Exception {
      logIn(ann, REMEMBER);

      List<String> lines = linesOf((request, response) -> logins.logout());

      assertThat(lines)
          .singleElement()
          .asString()
          .startsWith("remember_token=; Path=/app; Max-Age=0");
      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);
    }

    @Test
    void isDeletedAtLogoutOfAnAnonymousUserToo() throws Exception {
      browser.withCookie("remember_token", "nonsense");

      assertThat(linesOf((request, response) -> logins.logout())).hasSize(1);

      assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
      assertThat(browser.session()).isNull();
    }

    @Test
    void isNotSetByALoginThatIsTakenBackAtOnce() throws Exception {
      List<String> lines =
          linesOf(
              (request, response) -> {
                logins.login(ann, REMEMBER);
                logins.logout();
              });

      assertThat(lines).singleElement().asString().contains("Max-Age=0");
    }

    @Test
    void isSetOnceByALoginThatComesAfterALogout() throws Exception {
      logIn(ann, REMEMBER);

      List<String> lines =
          linesOf(
              (request, response) -> {
                logins.logout();
                logins.login(ben, REMEMBER);
              });

      assertThat(lines).singleElement().asString().contains("Max-Age=2592000");
    }

    @Test
    void isWrittenOnceThoughItIsDecidedOnAfterThePageBegan() throws Exception {
      List<String> lines =
          linesOf(
              (request, response) -> {
                logins.login(ann, REMEMBER);
                response.getWriter().write("hello");
                logins.logout();
                logins.login(ben, REMEMBER);
              });

      assertThat(lines).hasSize(1);
      browser.closingTheBrowser();
      assertThat(who().loginId()).isEqualTo("ben");
    }

    @Test
    void isDeletedByALoginOfAnotherUser() throws Exception {
      logIn(ann, REMEMBER);

      assertThat(linesOf((request, response) -> logins.login(ben)))
          .singleElement()
          .asString()
          .contains("Max-Age=0");
    }

    @Test
    void isLeftAloneByALoginOfItsOwnUser() throws Exception {
      logIn(ann, REMEMBER);

      assertThat(linesOf((request, response) -> logins.login(ann))).isEmpty();
      assertThat(who()).isEqualTo(new Who("ann", true, true));
    }

    @Test
    void isLeftAloneByARefusedLogin() throws Exception {
      logIn(ann, REMEMBER);
      ben.inactive();

      assertThat(linesOf((request, response) -> logins.login(ben))).isEmpty();
    }

    @Test
    void ofAnotherUserIsNotThisLogin() throws Exception {
      logIn(ben, REMEMBER);
      String ofBen = browser.cookie("remember_token");
      logIn(ann, LoginOptions.defaults());
      browser.withCookie("remember_token", ofBen);

      assertThat(who()).isEqualTo(new Who("ann", true, false));
    }

    @Test
    void thatIsNonsenseIsDeletedOnceAndReportsIt() throws Exception {
      browser.withCookie("remember_token", "nonsense");

      assertThat(linesOfAny()).singleElement().asString().contains("Max-Age=0");

      assertThat(audit.take())
          .last()
          .isInstanceOfSatisfying(
              RememberCookieRejected.class,
              event -> assertThat(event.reason()).isEqualTo(Reason.MALFORMED));
      assertThat(browser.session()).isNull();
      assertThat(linesOfAny()).isEmpty();
    }

    @Test
    void thatIsNonsenseIsDeletedBesideASessionToo() throws Exception {
      logIn(ann, LoginOptions.defaults());
      browser.withCookie("remember_token", "nonsense");

      assertThat(linesOfAny()).hasSize(1);
      assertThat(who()).isEqualTo(new Who("ann", true, false));
    }

    @Test
    void thatWasForgedLoadsNoUser() throws Exception {
      logIn(ann, REMEMBER);
      String value = browser.cookie("remember_token");
      String forged =
          value.substring(0, 20) + (value.charAt(20) == 'A' ? 'B' : 'A') + value.substring(21);
      browser.closingTheBrowser().withCookie("remember_token", forged);
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertThat(accounts.loads()).isEqualTo(loads);
    }

    @Test
    void ofADeletedUserIsDeleted() throws Exception {
      logIn(ann, REMEMBER);
      accounts.remove(ann);
      browser.closingTheBrowser();
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertThat(accounts.loads()).isEqualTo(loads + 1);
      assertThat(browser.cookie("remember_token")).isNull();
      assertThat(audit.take())
          .last()
          .isInstanceOfSatisfying(
              RememberCookieRejected.class,
              event -> {
                assertThat(event.reason()).isEqualTo(Reason.USER_GONE);
                assertThat(event.loginId()).isEqualTo("ann");
              });
    }

    @Test
    void ofADeletedUserIsDeletedTogetherWithTheSession() throws Exception {
      logIn(ann, REMEMBER);
      accounts.remove(ann);
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertThat(accounts.loads()).isEqualTo(loads + 1);
      assertThat(audit.takeKinds())
          .containsExactly(Accessed.class, LoginRevoked.class, RememberCookieRejected.class);
      assertThat(browser.cookie("remember_token")).isNull();
    }

    @Test
    void isWorthNothingAfterTheStampChanged() throws Exception {
      ann.stamped("first password");
      logIn(ann, REMEMBER);
      ann.stamped("second password");
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertThat(accounts.loads()).isEqualTo(loads + 1);
      assertThat(browser.cookie("remember_token")).isNull();
      assertThat(browser.session()).isNull();
    }

    @Test
    void withTheNewStampOutlivesASessionWithTheOldOne() throws Exception {
      ann.stamped("first password");
      logIn(ann, LoginOptions.defaults());
      TestBrowser elsewhere = new TestBrowser();
      ann.stamped("second password");
      elsewhere.asks(() -> logins.login(ann, REMEMBER));
      browser.withCookie("remember_token", elsewhere.cookie("remember_token"));
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(new Who("ann", false, true));
      assertThat(accounts.loads()).isEqualTo(loads + 1);
    }

    @Test
    void returnsOnLogoutThatThereWasALoginOfADeletedUser() throws Exception {
      logIn(ann, REMEMBER);
      accounts.remove(ann);

      assertThat(browser.asks(logins::logout)).isTrue();

      assertThat(audit.takeKinds()).doesNotContain(LoggedOut.class);
      assertThat(browser.cookie("remember_token")).isNull();
    }

    @Test
    void firesNoSecret() throws Exception {
      logIn(ann, REMEMBER);
      String value = browser.cookie("remember_token");
      browser.closingTheBrowser().withCookie("remember_token", value + "x");
      List<String> messageFor = new ArrayList<>();
      who();
      audit.take().forEach(event -> messageFor.add(event.toString()));

      assertThat(messageFor).isNotEmpty().noneMatch(text -> text.contains(value.substring(0, 12)));
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
      MockHttpServletRequest async = browser.request("GET", "/app/async");
      async.setAsyncSupported(true);
      browser.send(
          async,
          new MockHttpServletResponse(),
          (request, response) -> {
            logins.login(ann, REMEMBER);
            request.startAsync();
            atStart.addAll(response.getHeaders("Set-Cookie"));
          });

      assertThat(atStart).hasSize(1);
    }

    @Test
    void isWrittenAgainAfterAReset() throws Exception {
      List<String> lines =
          linesOf(
              (request, response) -> {
                logins.login(ann, REMEMBER);
                response.getWriter().write("half a page");
                response.reset();
              });

      assertThat(lines).hasSize(1);
    }

    @Test
    void isThereBeforeARedirectOfTheApplication() throws Exception {
      List<String> before = new ArrayList<>();
      browser.get(
          "/app/login",
          (request, response) -> {
            logins.login(ann, REMEMBER);
            response.sendRedirect("/app/");
            before.addAll(response.getHeaders("Set-Cookie"));
          });

      assertThat(before).hasSize(1);
    }
  }

  @Nested
  @EnableWeld
  class OfAnApplicationWithoutAKey extends Remembering {

    @WeldSetup
    final WeldInitiator weld = Application.with(login -> login.userLoader(accounts), Audit.class);

    @Test
    void isAMistakeThatIsReported() throws Exception {
      assertThatThrownBy(() -> browser.asks(() -> logins.login(ann, REMEMBER)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "LOGIN-109 LoginManager.login: there is no secret key, so no remember cookie can be"
                  + " signed. Set one of at least 32 bytes, the same on all nodes and not in the"
                  + " source: LoginConfiguration.secretKey, or the setting cdi-login.secret-key.");
      assertThat(browser.session()).isNull();
      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);
    }

    @Test
    void isNotLookedAt() throws Exception {
      browser.withCookie("remember_token", "anything");

      assertThat(linesOfAny()).isEmpty();
    }
  }

  @Nested
  @EnableWeld
  class ThatIsRefreshedWithEachRequest extends Remembering {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(login -> basis(login).rememberCookieRefreshEachRequest(true), Audit.class);

    @Test
    void beginsItsLifeAnewWithoutAsking() throws Exception {
      logIn(ann, LoginOptions.builder().remember(true).duration(Duration.ofHours(2)).build());
      int loads = accounts.loads();
      clock.advance(Duration.ofHours(1));

      assertThat(linesOf((request, response) -> {}))
          .singleElement()
          .asString()
          .contains("Max-Age=7200");

      assertThat(accounts.loads()).isEqualTo(loads);
      assertThat(audit.take()).isEmpty();
      clock.advance(Duration.ofMinutes(90));
      browser.closingTheBrowser();
      assertThat(who().loginId()).isEqualTo("ann");
    }

    @Test
    void isRenewedRightAfterARestart() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();

      assertThat(linesOf((request, response) -> {}))
          .singleElement()
          .asString()
          .contains("Max-Age=2592000");

      assertThat(who()).isEqualTo(new Who("ann", false, true));
    }

    @Test
    void loadsItsUserWhereTheResponseBegins() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();
      int loads = accounts.loads();
      List<Integer> seen = new ArrayList<>();

      linesOf(
          (request, response) -> {
            seen.add(accounts.loads() - loads);
            response.getWriter();
            seen.add(accounts.loads() - loads);
          });

      assertThat(seen).containsExactly(0, 1);
    }

    @Test
    void ofADeletedUserIsNotRenewed() throws Exception {
      logIn(ann, REMEMBER);
      accounts.remove(ann);
      browser.closingTheBrowser();

      assertThat(linesOf((request, response) -> {}))
          .singleElement()
          .asString()
          .contains("Max-Age=0");
    }

    @Test
    void ofAnotherUserIsNotRenewed() throws Exception {
      logIn(ben, REMEMBER);
      String ofBen = browser.cookie("remember_token");
      logIn(ann, LoginOptions.defaults());
      browser.withCookie("remember_token", ofBen);

      assertThat(linesOf((request, response) -> {})).isEmpty();
      assertThat(linesOfAny()).isEmpty();
    }

    @Test
    void isNotRenewedWithAnOldStamp() throws Exception {
      ann.stamped("first password");
      logIn(ann, REMEMBER);
      ann.stamped("second password");

      List<String> lines =
          linesOf(
              (request, response) -> {
                response.getWriter().write("a page that asks late");
                currentUser.isAuthenticated();
              });

      assertThat(lines).singleElement().asString().contains("Max-Age=0");
    }

    @Test
    void ofAnOldStampIsNotRenewedByANewerLogin() throws Exception {
      ann.stamped("first password");
      logIn(ann, REMEMBER);
      String stolen = browser.cookie("remember_token");
      ann.stamped("second password");
      logIn(ann, LoginOptions.defaults());
      browser.withCookie("remember_token", stolen);

      assertThat(linesOf((request, response) -> {})).isEmpty();
      assertThat(linesOfAny()).singleElement().asString().contains("Max-Age=0");
    }

    @Test
    void survivesALoaderThatFailsForARequestThatNeedsNoUser() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();
      accounts.fail();

      assertThat(linesOf((request, response) -> response.getWriter().write("public"))).isEmpty();

      accounts.recover();
      assertThat(who().loginId()).isEqualTo("ann");
    }
  }

  @Nested
  @EnableWeld
  class WithARequestLoader extends Remembering {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(login -> basis(login).requestLoader(this::byKey), Audit.class);

    private @Nullable LoginUser byKey(HttpServletRequest request) {
      return "ben".equals(request.getHeader("X-Api-Key")) ? ben : null;
    }

    @Test
    void isDeletedAndDoesNotHideTheLoaderIfItIsNonsense() throws Exception {
      browser.header("X-Api-Key", "ben").withCookie("remember_token", "nonsense");

      assertThat(linesOfAny()).hasSize(1);

      assertThat(who().loginId()).isEqualTo("ben");
      assertThat(audit.takeKinds())
          .containsExactly(
              Accessed.class,
              RememberCookieRejected.class,
              LoadedFromRequest.class,
              Accessed.class,
              LoadedFromRequest.class);
    }

    @Test
    void comesBeforeTheLoader() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser().header("X-Api-Key", "ben");

      assertThat(who().loginId()).isEqualTo("ann");
    }
  }

  @Nested
  @EnableWeld
  class WithARequestLoaderAlone extends Remembering {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login ->
                login
                    .secretKey(KEY)
                    .requestLoader(request -> request.getHeader("X-Api-Key") == null ? null : ben),
            Audit.class);

    @Test
    void isIgnored() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser().header("X-Api-Key", "1");

      assertThat(who()).isEqualTo(new Who("ben", false, false));
      assertThat(audit.takeKinds()).containsExactly(Accessed.class, LoadedFromRequest.class);
    }
  }

  @Nested
  @EnableWeld
  class UnderStrongProtection extends Remembering {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login -> basis(login).sessionProtection(SessionProtection.STRONG), Audit.class);

    @Test
    void staysWithItsOwnClient() throws Exception {
      logIn(ann, REMEMBER);
      browser.closingTheBrowser();

      assertThat(who().loginId()).isEqualTo("ann");
      assertThat(who().loginId()).isEqualTo("ann");
      assertThat(linesOfAny()).isEmpty();
    }

    @Test
    void isDeletedWhenAnotherClientBringsTheSession() throws Exception {
      logIn(ann, REMEMBER);
      int loads = accounts.loads();
      browser.header("User-Agent", "Attacker/2.0");

      assertThat(linesOfAny()).singleElement().asString().contains("Max-Age=0");

      assertThat(audit.takeKinds()).containsExactly(Accessed.class, SessionProtected.class);
      assertThat(accounts.loads()).isEqualTo(loads);
      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);
    }

    @Test
    void onlyTakesTheFreshnessOfAPermanentLogin() throws Exception {
      logIn(ann, LoginOptions.builder().remember(true).relaxedProtection(true).build());
      browser.header("User-Agent", "Attacker/2.0");

      assertThat(who()).isEqualTo(new Who("ann", false, true));
    }
  }

  @Nested
  @EnableWeld
  class AfterAChangeOfKeys extends Remembering {

    private static final String NEW_KEY = "the-new-key-of-the-application-0123456789";

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login -> basis(login).secretKey(NEW_KEY, KEY).rememberCookieRefreshEachRequest(true),
            Audit.class);

    @Test
    void isAcceptedAndSignedAnew() throws Exception {
      String old =
          new RememberTokenCodec(List.of(KEY), "/app")
              .sign("ann", clock.instant().plusSeconds(60), Digest.NONE);
      browser.withCookie("remember_token", old);

      assertThat(who().loginId()).isEqualTo("ann");

      assertThat(
              new RememberTokenCodec(List.of(NEW_KEY), "/app")
                  .read(browser.cookie("remember_token"), clock.instant()))
          .isInstanceOf(RememberToken.class);
    }
  }
}
