package io.github.cdilogin.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.FreshLoginRequiredException;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginRequiredException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The tests of an application with strong session protection, as its author would write them. */
@EnableWeld
@LoginTest
class LoginTestTest {

  @WeldSetup final WeldInitiator weld = LoginWeld.of(Auth.class, Settings.class, Languages.class);

  @Inject Settings settings;
  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject TestClock clock;
  @Inject TestClient client;
  @Inject Languages languages;

  @LoggedInAs("2")
  @Retention(RetentionPolicy.RUNTIME)
  @interface AsBen {}

  /** A bean that asks its request, and how the test gives it one. */
  @RequestScoped
  static class Languages {

    @Inject HttpServletRequest request;

    @Produces
    @RequestScoped
    static HttpServletRequest request(TestClient client) {
      return client.request();
    }

    String wanted() {
      return request.getHeader("Accept-Language");
    }
  }

  @BeforeEach
  void theLibraryIsThereAlready() {
    assertThat(currentUser).isNotNull();
  }

  @Test
  void noUserIsLoggedIn() {
    assertThat(currentUser.isAnonymous()).isTrue();
    assertThatExceptionOfType(LoginRequiredException.class).isThrownBy(settings::owner);
  }

  @Test
  @LoggedInAs("1")
  void aUserIsLoggedInFreshly() {
    assertThat(settings.owner()).isEqualTo("1");
    assertThat(settings.changePassword()).isEqualTo("changed");
    assertThat(currentUser.isFresh()).isTrue();
    assertThat(currentUser.isRemembered()).isFalse();
    assertThat(currentUser.as(Auth.Account.class)).isPresent();
  }

  @Test
  @LoggedInAs(value = "1", fresh = false)
  void aUserIsLoggedInAndNotFresh() {
    assertThat(settings.owner()).isEqualTo("1");
    assertThat(currentUser.isFresh()).isFalse();
    assertThatExceptionOfType(FreshLoginRequiredException.class)
        .isThrownBy(settings::changePassword);
  }

  @Test
  @LoggedInAs(value = "1", fresh = false, remembered = true)
  void aUserIsRemembered() {
    assertThat(currentUser.isRemembered()).isTrue();
    assertThat(currentUser.isFresh()).isFalse();
  }

  @Test
  @LoggedInAs(value = "1", ago = "PT10M")
  void aLoginOfTenMinutesAgoIsFreshEnough() {
    assertThat(settings.changePassword()).isEqualTo("changed");
  }

  @Test
  @LoggedInAs(value = "1", ago = "PT10M0.001S")
  void aLoginOfAWhileAgoIsFreshAndNotFreshEnough() {
    assertThat(currentUser.isFresh()).isTrue();
    assertThatExceptionOfType(FreshLoginRequiredException.class)
        .isThrownBy(settings::changePassword);
  }

  @Test
  @LoggedInAs("1")
  void theClockMakesALoginLessFresh() {
    settings.changePassword();
    clock.advance(Duration.ofMinutes(10).plusMillis(1));
    assertThatExceptionOfType(FreshLoginRequiredException.class)
        .isThrownBy(settings::changePassword);
  }

  @Test
  @LoggedInAs("1")
  void theClockEndsAnIdleLogin() {
    settings.owner();
    clock.advance(Duration.ofMinutes(67));
    assertThat(settings.owner()).as("asked once in a request").isEqualTo("1");

    client.nextRequest();
    assertThatExceptionOfType(FreshLoginRequiredException.class).isThrownBy(settings::owner);
    assertThat(currentUser.getExpiredLoginId()).isEqualTo("1");
  }

  @Test
  @LoggedInAs(value = "1", ago = "PT2H")
  void aLoginThatWasIdleTooLongHasRunOut() {
    assertThatExceptionOfType(FreshLoginRequiredException.class).isThrownBy(settings::owner);
    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  @LoggedInAs(value = "1", remembered = true, ago = "PT167H59M59S")
  void aRememberCookieLivesAsLongAsTheApplicationSets() {
    assertThat(settings.owner()).isEqualTo("1");
    assertThat(currentUser.isFresh()).as("restored").isFalse();

    clock.advance(Duration.ofSeconds(2));
    client.restartBrowser().nextRequest();
    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  @LoggedInAs(value = "1", remembered = true)
  void aRememberedUserComesBackWithoutTheSession() {
    client.restartBrowser().nextRequest();

    assertThat(currentUser.getLoginId()).isEqualTo("1");
    assertThat(currentUser.isRemembered()).isTrue();
    assertThat(currentUser.isFresh()).isFalse();
  }

  @Test
  @LoggedInAs("3")
  void anInactiveUserIsLoggedInAndNotAuthenticated() {
    assertThat(currentUser.getLoginId()).isEqualTo("3");
    assertThatExceptionOfType(LoginRequiredException.class).isThrownBy(settings::owner);
  }

  @Test
  @LoggedInAs("1")
  void sessionProtectionSeesAnotherClient() {
    client.header("User-Agent", "Attacker/1.0").nextRequest();

    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  @LoggedInAs("1")
  void sessionProtectionSeesAnotherAddress() {
    client.remoteAddress("192.0.2.7").nextRequest();

    assertThat(currentUser.isAnonymous()).isTrue();
  }

  @Test
  @LoggedInAs("1")
  void sessionProtectionLetsTheSameClientIn() {
    client.nextRequest();

    assertThat(settings.changePassword()).isEqualTo("changed");
  }

  @Test
  @LoggedInAs("1")
  void logoutEndsTheLoginForTheNextRequest() {
    assertThat(logins.logout()).isTrue();
    client.nextRequest();

    assertThat(currentUser.isAnonymous()).isTrue();
    assertThat(client.request().getSession(false)).isNull();
  }

  @Test
  void aLoginOfTheTestLastsToTheNextRequest() {
    logins.login(new Auth.Account("2", true));
    client.nextRequest();

    assertThat(settings.owner()).isEqualTo("2");
  }

  @Test
  void aRememberCookieOfTheTestIsAccepted() {
    String cookie = RememberCookieValue.of(new Auth.Account("2", true)).signedWith(Auth.KEY);
    client.cookie("remember_token", cookie).nextRequest();

    assertThat(settings.owner()).isEqualTo("2");
  }

  @Test
  void redirectsAreSeenInTheResponse() {
    client.nextRequest("POST", "/login.xhtml?next=%2Fnotes%3Fa%3D1");
    logins.redirectBack("/index.xhtml");

    assertThat(client.response().getStatus()).isEqualTo(302);
    assertThat(client.response().getHeader("Location")).isEqualTo("/notes?a=1");
  }

  @Test
  @LoggedInAs("1")
  void beansOfTheRequestEndWithIt() {
    assertThat(settings.count()).isEqualTo(1);
    assertThat(settings.count()).isEqualTo(2);
    client.nextRequest();

    assertThat(settings.count()).isEqualTo(1);
  }

  @Test
  void beansMayAskForTheRequest() {
    client.header("Accept-Language", "de").nextRequest();
    assertThat(languages.wanted()).isEqualTo("de");

    client.header("accept-language", "fr").nextRequest();
    assertThat(languages.wanted()).isEqualTo("fr");
  }

  @Test
  @AsBen
  void annotationsOfTheApplicationMayNameTheUser() {
    assertThat(settings.owner()).isEqualTo("2");
  }

  @Nested
  @LoggedInAs("2")
  class OfAClass {

    @Test
    void allTestsHaveTheUser() {
      assertThat(settings.owner()).isEqualTo("2");
    }

    @Test
    @LoggedInAs("1")
    void andTheMethodWins() {
      assertThat(settings.owner()).isEqualTo("1");
    }

    @Nested
    class AroundIt {

      @Test
      void theOuterClassCountsToo() {
        assertThat(settings.owner()).isEqualTo("2");
      }
    }
  }
}
