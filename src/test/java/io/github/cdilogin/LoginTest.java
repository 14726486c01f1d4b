package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoginTest extends ApplicationTest {

  private final Account ben = accounts.add("ben");

  @WeldSetup final WeldInitiator weld = application(Audit.class);

  @Inject Audit audit;

  @Test
  void logsIn() throws Exception {
    assertThat(browser.asks(() -> logins.login(ann))).isTrue();

    assertThat(browser.asks(currentUser::getUser)).isSameAs(ann);
  }

  @Test
  void refusesAnInactiveUser() throws Exception {
    ann.inactive();

    assertThat(browser.asks(() -> logins.login(ann))).isFalse();

    assertThat(browser.session()).isNull();
    assertThat(audit.take()).isEmpty();
    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
  }

  @Test
  void refusesAnInactiveUserAndLeavesTheLoggedInUser() throws Exception {
    browser.asks(() -> logins.login(ben));
    String id = browser.sessionId();
    ann.inactive();

    assertThat(browser.asks(() -> logins.login(ann))).isFalse();

    assertThat(browser.sessionId()).isEqualTo(id);
    assertThat(browser.asks(currentUser::getUser)).isSameAs(ben);
  }

  @Test
  void logsInAnInactiveUserIfForced() throws Exception {
    ann.inactive();

    assertThat(browser.asks(() -> logins.login(ann, LoginOptions.builder().force(true).build())))
        .isTrue();

    assertThat(browser.asks(currentUser::getUser)).isSameAs(ann);
    assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
  }

  @Test
  void isFreshByDefault() throws Exception {
    browser.asks(() -> logins.login(ann));
    assertThat(browser.asks(() -> currentUser.isFresh())).isTrue();

    browser.asks(() -> logins.login(ann, NOT_FRESH));
    assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
  }

  @Test
  void refusesAUserWithoutAnIdAndReportsIt() {
    String message =
        "LOGIN-102 LoginManager.login: io.github.cdilogin.LoginTest$Unsaved.loginId() returned no"
            + " id, or the user is anonymous. Save a new user before the login.";

    assertThatThrownBy(() -> browser.asks(() -> logins.login(new Unsaved(null))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> browser.asks(() -> logins.login(new Unsaved(""))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(browser.session()).isNull();
  }

  @Test
  void refusesAnAnonymousUserAlsoWithAnId() {
    LoginUser guest =
        new LoginUser() {
          @Override
          public String loginId() {
            return "guest";
          }

          @Override
          public boolean isAnonymous() {
            return true;
          }
        };

    assertThatThrownBy(() -> browser.asks(() -> logins.login(guest)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("LOGIN-102 ");
  }

  @Test
  void takesAStampThatIsNullForNone() throws Exception {
    ann.stamped(null);

    browser.asks(() -> logins.login(ann));

    assertThat(browser.asks(currentUser::isAuthenticated)).isTrue();
  }

  @Test
  void givesTheSessionANewIdAndKeepsItsValues() throws Exception {
    browser.get("/app/", (request, response) -> request.getSession());

    assertThatALoginChangesTheSessionIdAlone();
  }

  @Test
  void againAsTheSameUserGivesANewIdAndKeepsTheValues() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThatALoginChangesTheSessionIdAlone();
  }

  private void assertThatALoginChangesTheSessionIdAlone() throws Exception {
    browser.session().setAttribute("cart", "book");
    String firstId = browser.sessionId();

    browser.asks(() -> logins.login(ann));

    assertThat(browser.sessionId()).isNotEqualTo(firstId);
    assertThat(browser.session().getAttribute("cart")).isEqualTo("book");
  }

  @Test
  void asAnotherUserEndsTheFirstOnesSession() throws Exception {
    browser.asks(() -> logins.login(ann));
    HttpSession ofAnn = browser.session();
    ofAnn.setAttribute("cart", "book");

    browser.asks(() -> logins.login(ben));

    assertThat(browser.session()).isNotSameAs(ofAnn);
    assertThat(browser.session().getAttribute("cart")).isNull();
    assertThatThrownBy(() -> ofAnn.getAttribute("cart")).isInstanceOf(IllegalStateException.class);
    assertThat(browser.asks(currentUser::getUser)).isSameAs(ben);
  }

  @Test
  void keepsNoUserInTheSession() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(browser.session().getAttributeNames().asIterator())
        .toIterable()
        .containsExactly("io.github.cdilogin.LOGIN");
    assertThat(browser.session().getAttribute("io.github.cdilogin.LOGIN"))
        .isNotInstanceOf(LoginUser.class);
  }

  @Test
  void outsideOfARequestIsAMistakeThatIsReported() {
    assertThatThrownBy(() -> logins.login(ann))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "LOGIN-101 LoginManager.login: there is no request here. Call it in the thread that"
                + " serves the request, below the library's filter.");
  }

  /** An entity before it was saved. */
  record Unsaved(@Nullable String id) implements LoginUser {
    @Override
    public @Nullable String loginId() {
      return id;
    }
  }
}
