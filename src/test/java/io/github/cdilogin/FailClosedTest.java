package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.internal.event.LoginEvents;
import io.github.cdilogin.internal.event.LoginEvents.Accessed;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromCookie;
import io.github.cdilogin.internal.event.LoginEvents.LoadedFromRequest;
import io.github.cdilogin.internal.event.LoginEvents.LoginRevoked;
import io.github.cdilogin.internal.event.LoginEvents.RememberCookieRejected;
import io.github.cdilogin.internal.event.LoginEvents.SessionProtected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A failure while the user is resolved lets no request in. */
class FailClosedTest extends ApplicationTest {

  private static final RuntimeException FAILURE = new IllegalStateException("Out of order");

  private final FragileAccount fragile = accounts.add(new FragileAccount());
  private Supplier<LoginUser> guest = () -> new Account("guest").inactive().anonymous();

  @WeldSetup
  final WeldInitiator weld =
      application(
          login ->
              login
                  .requestLoader(
                      request -> request.getHeader("X-Api-Key") == null ? null : new Account("bot"))
                  .anonymousUser(() -> guest.get())
                  .secretKey(KEY),
          Notes.class,
          FailingAudit.class);

  @Inject Notes notes;
  @Inject FailingAudit audit;

  @Test
  void aLoaderThatFailsForACookieOpensNothingAndSpoilsNothing() throws Exception {
    logIn(REMEMBERED);
    browser.closingTheBrowser();
    accounts.fail();

    assertThatThrownBy(() -> browser.get("/app/", notes::read)).hasMessage("The database is down");

    assertThat(notes.calls()).isZero();
    assertThat(browser.session()).isNull();
    accounts.recover();
    assertThat(browser.asks(currentUser::isRemembered)).isTrue();
  }

  @Test
  void aStampThatCannotBeReadOpensNothing() throws Exception {
    logIn(LoginOptions.defaults());
    fragile.failsToNameItsStamp = true;

    assertNothingOpens();
  }

  @Test
  void aUserWhoCannotDecideAccessDoesNot() throws Exception {
    logIn(LoginOptions.defaults());
    fragile.failsToNameIfAuthenticated = true;

    assertNothingOpens();
  }

  @Test
  void aGuestWhoCannotBeMadeOpensNothing() {
    guest =
        () -> {
          throw FAILURE;
        };

    assertNothingOpens();
  }

  @Test
  void anObserverOfAnAccessThatFailsOpensNothing() throws Exception {
    logIn(LoginOptions.defaults());

    opensNothingWhile(Accessed.class);
  }

  @Test
  void anObserverOfARestoredLoginThatFailsOpensNothing() throws Exception {
    logIn(REMEMBERED);
    browser.closingTheBrowser();

    opensNothingWhile(LoadedFromCookie.class);
  }

  @Test
  void anObserverOfARefusedCookieThatFailsOpensNothing() {
    browser.withCookie("remember_token", "nonsense");

    opensNothingWhile(RememberCookieRejected.class);
  }

  @Test
  void anObserverOfAUserOfTheRequestThatFailsOpensNothing() {
    browser.header("X-Api-Key", "secret");

    opensNothingWhile(LoadedFromRequest.class);
  }

  @Test
  void anObserverOfARevokedLoginThatFailsOpensNothingAndTheLoginStaysRevoked() throws Exception {
    logIn(LoginOptions.defaults());
    fragile.stamped("changed");

    opensNothingWhile(LoginRevoked.class);

    audit.failsAt(null);
    assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
  }

  @Test
  void anObserverOfProtectionThatFailsOpensNothingAndTheLoginStaysStale() throws Exception {
    logIn(LoginOptions.defaults());
    browser.header("User-Agent", "another");

    opensNothingWhile(SessionProtected.class);

    audit.failsAt(null);
    browser.header("User-Agent", "the first again");
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
  }

  @Test
  void aRefusalWhoseObserverFailsStaysOne() {
    opensNothingWhile(LoginEvents.Unauthorized.class);
  }

  private void assertNothingOpens() {
    assertThatThrownBy(() -> browser.get("/app/", notes::read)).isSameAs(FAILURE);

    assertThat(notes.calls()).isZero();
  }

  private void opensNothingWhile(Class<? extends LoginEvent> kind) {
    audit.failsAt(kind);

    assertThatThrownBy(() -> browser.get("/app/", notes::read)).isSameAs(FAILURE);
    catchThrowable(() -> browser.get("/app/", notes::delete));

    assertThat(notes.calls()).isZero();
  }

  private void logIn(LoginOptions options) throws Exception {
    browser.post("/app/login", () -> logins.login(fragile, options));
  }

  private static final class FragileAccount extends Account {

    private boolean failsToNameItsStamp;
    private boolean failsToNameIfAuthenticated;

    FragileAccount() {
      super("ann");
    }

    @Override
    public String loginStamp() {
      if (failsToNameItsStamp) {
        throw FAILURE;
      }
      return super.loginStamp();
    }

    @Override
    public boolean isAuthenticated() {
      if (failsToNameIfAuthenticated) {
        throw FAILURE;
      }
      return super.isAuthenticated();
    }
  }

  @ApplicationScoped
  static class FailingAudit {
    private @Nullable Class<? extends LoginEvent> kind;

    void failsAt(@Nullable Class<? extends LoginEvent> kind) {
      this.kind = kind;
    }

    void observe(@Observes LoginEvent event) {
      if (event.getClass() == kind) {
        throw FAILURE;
      }
    }
  }
}
