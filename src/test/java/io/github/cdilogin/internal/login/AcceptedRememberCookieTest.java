package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.RememberCookieRejected.Reason;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.SessionProtection;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromCookie;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromRequest;
import io.github.cdilogin.internal.event.LoginEvents.LoginConfirmed;
import io.github.cdilogin.internal.event.LoginEvents.RememberCookieRejected;
import io.github.cdilogin.internal.event.LoginEvents.SessionProtected;
import io.github.cdilogin.internal.remember.RememberToken;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which login a remember cookie brings back. */
class AcceptedRememberCookieTest {

  @Nested
  class OfAnApplicationWithAKey extends RememberMeTest {

    @WeldSetup final WeldInitiator weld = withKey(login -> {});

    @Test
    void bringsTheLoginBackWhichIsNotFreshThen() throws Exception {
      logInAndCloseTheBrowser();
      assertThat(who()).isEqualTo(new Who("ann", false, true));
      assertThat(audit.takeKinds()).containsExactly(Accessed.class, LoadedFromCookie.class);

      assertThat(who()).isEqualTo(new Who("ann", false, true));
      assertThat(audit.takeKinds()).containsExactly(Accessed.class);
    }

    @Test
    void givesTheSessionThatIsThereANewId() throws Exception {
      logInAndCloseTheBrowser();
      browser.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "1"));
      String before = browser.sessionId();

      assertThat(who().loginId()).isEqualTo("ann");

      assertThat(browser.sessionId()).isNotEqualTo(before);
      assertThat(browser.session().getAttribute("cart")).isEqualTo("1");
    }

    @Test
    void isSilentWhereNoUserIsNeeded() throws Exception {
      logIn(ann, REMEMBERED);
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
                logins.login(ann, REMEMBERED);
                return currentUser.isRemembered();
              });

      assertThat(inTheSame).isFalse();
      assertThat(who()).isEqualTo(new Who("ann", true, true));
    }

    @Test
    void becomesFreshByConfirming() throws Exception {
      logInAndCloseTheBrowser();

      assertThat(browser.asks(logins::confirmLogin)).isTrue();

      assertThat(audit.takeKinds())
          .containsExactly(Accessed.class, LoadedFromCookie.class, LoginConfirmed.class);
      assertThat(who()).isEqualTo(new Who("ann", true, true));
    }

    @Test
    void isOverAtTheTimeOfTheServer() throws Exception {
      logInAndCloseTheBrowser();
      clock.advance(Duration.ofDays(30));

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertRejected(Reason.EXPIRED, null);
      assertThat(browser.cookie("remember_token")).isNull();
    }

    @Test
    void ofAnotherUserIsNotThisLogin() throws Exception {
      logInWithTheCookieOfAnotherUser();

      assertThat(who()).isEqualTo(new Who("ann", true, false));
    }

    @Test
    void thatWasForgedLoadsNoUser() throws Exception {
      logIn(ann, REMEMBERED);
      String value = browser.cookie("remember_token");
      String forged =
          value.substring(0, 20) + (value.charAt(20) == 'A' ? 'B' : 'A') + value.substring(21);
      browser.closingTheBrowser().withCookie("remember_token", forged);
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(Who.UNKNOWN_USER);

      assertThat(accounts.loads()).isEqualTo(loads);
    }

    @Test
    void withTheNewStampOutlivesASessionWithTheOldOne() throws Exception {
      ann.stamped("first password");
      logIn(ann, LoginOptions.defaults());
      TestBrowser elsewhere = new TestBrowser();
      ann.stamped("second password");
      elsewhere.asks(() -> logins.login(ann, REMEMBERED));
      browser.withCookie("remember_token", elsewhere.cookie("remember_token"));
      int loads = accounts.loads();

      assertThat(who()).isEqualTo(new Who("ann", false, true));
      assertThat(accounts.loads()).isEqualTo(loads + 1);
    }

    @Test
    void firesNoSecret() throws Exception {
      logIn(ann, REMEMBERED);
      String value = browser.cookie("remember_token");
      browser.closingTheBrowser().withCookie("remember_token", value + "x");
      List<String> texts = new ArrayList<>();
      who();
      audit.take().forEach(event -> texts.add(event.toString()));

      assertThat(texts).isNotEmpty().noneMatch(text -> text.contains(value.substring(0, 12)));
    }
  }

  @Nested
  class WithARequestLoader extends RememberMeTest {

    @WeldSetup final WeldInitiator weld = withKey(login -> login.requestLoader(this::byKey));

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
      logIn(ann, REMEMBERED);
      browser.closingTheBrowser().header("X-Api-Key", "ben");

      assertThat(who().loginId()).isEqualTo("ann");
    }
  }

  @Nested
  class WithARequestLoaderAlone extends RememberMeTest {

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
      logIn(ann, REMEMBERED);
      browser.closingTheBrowser().header("X-Api-Key", "1");

      assertThat(who()).isEqualTo(new Who("ben", false, false));
      assertThat(audit.takeKinds()).containsExactly(Accessed.class, LoadedFromRequest.class);
    }
  }

  @Nested
  class UnderStrongProtection extends RememberMeTest {

    @WeldSetup
    final WeldInitiator weld = withKey(login -> login.sessionProtection(SessionProtection.STRONG));

    @Test
    void staysWithItsOwnClient() throws Exception {
      logInAndCloseTheBrowser();

      assertThat(who().loginId()).isEqualTo("ann");
      assertThat(who().loginId()).isEqualTo("ann");
      assertThat(linesOfAny()).isEmpty();
    }

    @Test
    void isDeletedWhenAnotherClientBringsTheSession() throws Exception {
      logIn(ann, REMEMBERED);
      int loads = accounts.loads();
      browser.header("User-Agent", "Attacker/2.0");

      assertDeleted(linesOfAny());

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
  class AfterAChangeOfKeys extends RememberMeTest {

    private static final String NEW_KEY = "the-new-key-of-the-application-0123456789";

    @WeldSetup
    final WeldInitiator weld =
        withKey(login -> login.secretKey(NEW_KEY, KEY).rememberCookieRefreshEachRequest(true));

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
