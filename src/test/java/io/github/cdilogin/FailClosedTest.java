package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
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
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A failure while the user is resolved lets no request in. */
@EnableWeld
class FailClosedTest {

  private static final LoginOptions REMEMBER = LoginOptions.builder().remember(true).build();
  private static final RuntimeException FAILURE = new IllegalStateException("Out of order");

  private final Accounts accounts = new Accounts();
  private final FragileAccount ann = new FragileAccount();
  private Supplier<LoginUser> guest = () -> new Account("guest").inactive().anonymous();

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(id -> accounts.load(id) == null ? null : ann)
                  .requestLoader(
                      request -> request.getHeader("X-Api-Key") == null ? null : new Account("bot"))
                  .anonymousUser(() -> guest.get())
                  .secretKey("a-key-of-this-application-0123456789abcdef"),
          Vault.class,
          FailingAudit.class);

  @Inject LoginManager logins;
  @Inject CurrentUser currentUser;
  @Inject Vault vault;
  @Inject FailingAudit audit;

  private final TestBrowser browser = new TestBrowser();

  @Test
  void aLoaderThatFailsForACookieOpensNothingAndSpoilsNothing() throws Exception {
    logIn(REMEMBER);
    browser.closingTheBrowser();
    accounts.fail();

    assertThatThrownBy(() -> browser.get("/app/", vault::open)).hasMessage("The database is down");

    assertThat(vault.opened()).isZero();
    assertThat(browser.session()).isNull();
    accounts.recover();
    assertThat(browser.asks(currentUser::isRemembered)).isTrue();
  }

  @Test
  void aStampThatCannotBeReadOpensNothing() throws Exception {
    logIn(LoginOptions.defaults());
    ann.failsToNameItsStamp = true;

    assertThatThrownBy(() -> browser.get("/app/", vault::open)).isSameAs(FAILURE);

    assertThat(vault.opened()).isZero();
  }

  @Test
  void aUserWhoCannotDecideAccessDoesNot() throws Exception {
    logIn(LoginOptions.defaults());
    ann.failsToNameIfAuthenticated = true;

    assertThatThrownBy(() -> browser.get("/app/", vault::open)).isSameAs(FAILURE);

    assertThat(vault.opened()).isZero();
  }

  @Test
  void aGuestWhoCannotBeMadeOpensNothing() {
    guest =
        () -> {
          throw FAILURE;
        };

    assertThatThrownBy(() -> browser.get("/app/", vault::open)).isSameAs(FAILURE);

    assertThat(vault.opened()).isZero();
  }

  @Test
  void anObserverOfAnAccessThatFailsOpensNothing() throws Exception {
    logIn(LoginOptions.defaults());

    opensNothingWhile(Accessed.class);
  }

  @Test
  void anObserverOfARestoredLoginThatFailsOpensNothing() throws Exception {
    logIn(REMEMBER);
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
    ann.stamped("changed");

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

  private void opensNothingWhile(Class<? extends LoginEvent> kind) {
    audit.failsAt(kind);

    assertThatThrownBy(() -> browser.get("/app/", vault::open)).isSameAs(FAILURE);
    catchThrowable(() -> browser.get("/app/", vault::openToTheFresh));

    assertThat(vault.opened()).isZero();
  }

  private void logIn(LoginOptions options) throws Exception {
    accounts.add("ann");
    browser.post("/app/login", () -> logins.login(ann, options));
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
  static class Vault {
    private int opened;

    @LoginRequired
    void open() {
      opened++;
    }

    @FreshLoginRequired
    void openToTheFresh() {
      opened++;
    }

    int opened() {
      return opened;
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
