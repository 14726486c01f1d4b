package io.github.cdilogin.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginUser;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Guest;
import java.util.ArrayList;
import java.util.List;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application with its own object for an anonymous user. */
class AnonymousUserTest extends ApplicationTest {

  private final List<Guest> guests = new ArrayList<>();

  @WeldSetup final WeldInitiator weld = application(login -> login.anonymousUser(this::newGuest));

  @Test
  void isTheApplicationsGuest() throws Exception {
    assertThat(browser.asks(() -> currentUser.as(Guest.class))).containsSame(guests.get(0));
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
  }

  @Test
  void isMadeOncePerRequestAndOnlyIfTheUserIsNeeded() throws Exception {
    browser.get("/app/", () -> {});
    assertThat(guests).isEmpty();

    List<LoginUser> answers =
        browser.asks(() -> List.of(currentUser.getUser(), currentUser.getUser()));

    assertThat(answers.get(0)).isSameAs(answers.get(1));
    assertThat(guests).hasSize(1);
  }

  @Test
  void isTheUserWhoLoggedOut() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));

    assertThat(
            browser.asks(
                () -> {
                  logins.logout();
                  return currentUser.getUser();
                }))
        .isSameAs(guests.get(0));
  }

  @Test
  void isTheDeletedUser() throws Exception {
    browser.post("/app/login", () -> logins.login(ann));
    accounts.remove(ann);

    assertThat(browser.asks(currentUser::getUser)).isSameAs(guests.get(0));
  }

  private Guest newGuest() {
    Guest guest = new Guest();
    guests.add(guest);
    return guest;
  }
}
