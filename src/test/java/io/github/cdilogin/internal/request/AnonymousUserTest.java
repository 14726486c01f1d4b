package io.github.cdilogin.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.CurrentUser;
import io.github.cdilogin.LoginManager;
import io.github.cdilogin.LoginUser;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An application with its own object for an anonymous user. */
@EnableWeld
class AnonymousUserTest {

  private final Accounts accounts = new Accounts();
  private int guests;

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login -> login.userLoader(accounts).anonymousUser(() -> new Guest(++guests)));

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;

  private final TestBrowser browser = new TestBrowser();

  @Test
  void isTheApplicationsGuest() throws Exception {
    assertThat(browser.asks(() -> currentUser.as(Guest.class))).contains(new Guest(1));
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
  }

  @Test
  void isMadeOncePerRequestAndOnlyIfTheUserIsNeeded() throws Exception {
    browser.get("/app/", () -> {});
    assertThat(guests).isZero();

    List<LoginUser> answers =
        browser.asks(() -> List.of(currentUser.getUser(), currentUser.getUser()));

    assertThat(answers.get(0)).isSameAs(answers.get(1));
    assertThat(guests).isEqualTo(1);
  }

  @Test
  void isTheUserWhoLoggedOut() throws Exception {
    Account ann = accounts.add("ann");
    browser.post("/app/login", () -> logins.login(ann));

    assertThat(
            browser.asks(
                () -> {
                  logins.logout();
                  return currentUser.getUser();
                }))
        .isEqualTo(new Guest(1));
  }

  @Test
  void isTheDeletedUser() throws Exception {
    Account ann = accounts.add("ann");
    browser.post("/app/login", () -> logins.login(ann));
    accounts.remove(ann);

    assertThat(browser.asks(currentUser::getUser)).isEqualTo(new Guest(1));
  }

  /** What an application would write. */
  record Guest(int number) implements LoginUser {

    @Override
    public @Nullable String loginId() {
      return null;
    }

    @Override
    public boolean isActive() {
      return false;
    }

    @Override
    public boolean isAnonymous() {
      return true;
    }
  }
}
