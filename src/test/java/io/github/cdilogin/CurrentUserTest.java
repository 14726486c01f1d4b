package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CurrentUserTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = applicationWithApiKeys(Elsewhere.class);

  @Inject RequestContextController requestScope;
  @Inject Elsewhere elsewhere;

  @Test
  void isAnonymousWithoutALogin() throws Exception {
    assertThat(browser.asks(this::facts))
        .isEqualTo(new Facts(null, false, false, true, false, false));
  }

  @Test
  void isTheUserWhoJustLoggedIn() throws Exception {
    assertThat(
            browser.asks(
                () -> {
                  logins.login(ann);
                  return facts();
                }))
        .isEqualTo(new Facts("ann", true, true, false, true, false));
  }

  @Test
  void isTheUserOfAnEarlierRequest() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    assertThat(browser.asks(this::facts))
        .isEqualTo(new Facts("ann", true, true, false, true, false));
    assertThat(browser.asks(currentUser::getUser)).isSameAs(ann);
  }

  @Test
  void isNotAuthenticatedOnceTheAccountIsInactive() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));
    ann.inactive();

    assertThat(browser.asks(this::facts))
        .isEqualTo(new Facts("ann", false, false, false, true, false));
  }

  @Test
  void isNotFreshAfterALoginThatWasNot() throws Exception {
    browser.post("/app/login", () -> logins.login(ann, NOT_FRESH));

    assertThat(browser.asks(this::facts))
        .isEqualTo(new Facts("ann", true, true, false, false, false));
  }

  @Test
  void isTheUserOfTheRequestLoaderButNeverFresh() throws Exception {
    browser.header("X-Api-Key", "ann");

    assertThat(browser.asks(this::facts))
        .isEqualTo(new Facts("ann", true, true, false, false, false));
    assertThat(browser.session()).isNull();
  }

  @Test
  void isTheSessionsUserWhateverTheRequestNames() throws Exception {
    accounts.add("ben");
    browser.post("/app/login", () -> logins.login(ann));
    browser.header("X-Api-Key", "ben");

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void isAnonymousIfTheRequestNamesNoKnownUser() throws Exception {
    browser.header("X-Api-Key", "unknown");

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void isTheApplicationsOwnObjectWhereItIsOfThatClass() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    assertThat(browser.asks(() -> currentUser.as(Account.class))).containsSame(ann);
    assertThat(browser.asks(() -> currentUser.as(LoginUser.class))).containsSame(ann);
    assertThat(browser.asks(() -> currentUser.as(String.class))).isEmpty();
  }

  @Test
  void requiresAnAuthenticatedUser() throws Exception {
    assertThatThrownBy(() -> browser.asks(() -> currentUser.require(Account.class)))
        .isExactlyInstanceOf(LoginRequiredException.class);

    browser.post("/app/login", () -> logins.login(ann));

    assertThat(browser.asks(() -> currentUser.require(Account.class))).isSameAs(ann);
  }

  @Test
  void requiresAnActiveUser() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));
    ann.inactive();

    assertThatThrownBy(() -> browser.asks(() -> currentUser.require(Account.class)))
        .isInstanceOf(LoginRequiredException.class);
  }

  @Test
  void namesTheClassThatTheRequiredUserDoesNotHave() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    assertThatThrownBy(() -> browser.asks(() -> currentUser.require(String.class)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("LOGIN-131")
        .hasMessageContaining(Account.class.getName());
  }

  @Test
  void requiresARequest() {
    requestScope.activate();
    try {
      assertThatThrownBy(() -> currentUser.require(Account.class))
          .isInstanceOf(LoginRequiredException.class)
          .hasMessageContaining("LOGIN-104");
    } finally {
      requestScope.deactivate();
    }
  }

  @Test
  void isNoAccountForAnAnonymousUser() throws Exception {
    assertThat(browser.asks(() -> currentUser.as(Account.class))).isEmpty();
    assertThat(browser.asks(currentUser::getUser)).isNotNull();
  }

  @Test
  void isThatOfEachClient() throws Exception {
    Account ben = accounts.add("ben");
    TestBrowser other = new TestBrowser();
    browser.post("/app/login", () -> logins.login(ann));
    other.post("/app/login", () -> logins.login(ben));

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
    assertThat(other.asks(currentUser::getLoginId)).isEqualTo("ben");
    assertThat(new TestBrowser().asks(currentUser::getLoginId)).isNull();
  }

  @Test
  void isAnonymousOutsideOfARequest() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    requestScope.activate();
    try {
      assertThat(facts()).isEqualTo(new Facts(null, false, false, true, false, false));
      assertThat(currentUser.as(Account.class)).isEmpty();
    } finally {
      requestScope.deactivate();
    }
  }

  @Test
  void isAnonymousInAThreadThatServesNoRequest() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    String loginId =
        browser.asks(
            () -> {
              currentUser.getLoginId();
              return CompletableFuture.supplyAsync(() -> elsewhere.who()).get();
            });

    assertThat(loginId).isNull();
  }

  private Facts facts() {
    return new Facts(
        currentUser.getLoginId(),
        currentUser.isAuthenticated(),
        currentUser.isActive(),
        currentUser.isAnonymous(),
        currentUser.isFresh(),
        currentUser.isRemembered());
  }

  private record Facts(
      @Nullable String loginId,
      boolean authenticated,
      boolean active,
      boolean anonymous,
      boolean fresh,
      boolean remembered) {}

  /** Runs in a thread of its own, with a request scope of its own. */
  @Dependent
  static class Elsewhere {
    @Inject CurrentUser currentUser;

    @ActivateRequestContext
    @Nullable String who() {
      return currentUser.getLoginId();
    }
  }
}
