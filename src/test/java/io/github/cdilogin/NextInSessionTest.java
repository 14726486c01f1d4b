package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.testing.TestResponse;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The way back, kept in the session. */
class NextInSessionTest {

  abstract static class Keeping extends ApplicationTest {

    WeldInitiator keeping(SessionProtection protection) {
      return application(
          login -> login.loginView("/login").useSessionForNext(true).sessionProtection(protection));
    }

    TestResponse refused(String url) throws Exception {
      return browser.get(url, this::refuse);
    }
  }

  @Nested
  class UnderBasicProtection extends Keeping {

    @WeldSetup final WeldInitiator weld = keeping(SessionProtection.BASIC);

    @Test
    void isNotInTheQuery() throws Exception {
      assertThatResponse(refused("/app/notes?page=2")).redirectsTo("/app/login");

      assertThat(browser.asks(logins::getNext)).isEqualTo("/app/notes?page=2");
      assertThat(browser.asks(logins::getNext)).isEqualTo("/app/notes?page=2");
    }

    @Test
    void isTakenOnce() throws Exception {
      refused("/app/notes");

      assertThat(browser.asks(logins::takeNext)).isEqualTo("/app/notes");
      assertThat(browser.asks(logins::takeNext)).isNull();
    }

    @Test
    void survivesTheLoginAndLeadsBackOnce() throws Exception {
      refused("/app/notes?page=2");
      browser.asks(() -> logins.login(ann));

      assertThatResponse(back()).redirectsTo("/app/notes?page=2");
      assertThatResponse(back()).redirectsTo("/app/index.xhtml");
    }

    @Test
    void isTheLastPageThatWasAskedFor() throws Exception {
      refused("/app/notes");
      refused("/app/settings");

      assertThat(browser.asks(logins::getNext)).isEqualTo("/app/settings");
    }

    @Test
    void isLeftAloneByPrograms() throws Exception {
      refused("/app/notes");
      browser.header("Accept", "application/json");
      refused("/app/api");

      assertThat(browser.asks(logins::getNext)).isEqualTo("/app/notes");
    }

    @Test
    void doesNotListenToTheQuery() throws Exception {
      browser.get("/app/login?next=%2Fapp%2Fnotes", () -> assertThat(logins.getNext()).isNull());
    }

    @Test
    void needsNoSessionForWhoWasNotRefused() throws Exception {
      assertThat(browser.asks(logins::takeNext)).isNull();
      assertThat(browser.session()).isNull();
    }

    @Test
    void followsAClientWhoseAddressChanges() throws Exception {
      refused("/app/notes");
      browser.header("User-Agent", "Another/2.0");

      assertThat(browser.asks(logins::getNext)).isEqualTo("/app/notes");
    }

    private TestResponse back() throws Exception {
      return browser.post("/app/login", () -> logins.redirectBack("/index.xhtml"));
    }
  }

  @Nested
  class UnderStrongProtection extends Keeping {

    @WeldSetup final WeldInitiator weld = keeping(SessionProtection.STRONG);

    @Test
    void isForTheClientAlone() throws Exception {
      refused("/app/notes");

      assertThat(browser.asks(logins::getNext)).isEqualTo("/app/notes");
      browser.header("User-Agent", "Attacker/2.0");
      assertThat(browser.asks(logins::getNext)).isNull();
    }

    @Test
    void leavesTheValuesOfAnAnonymousSession() throws Exception {
      browser.get("/app/", (request, response) -> request.getSession().setAttribute("cart", "1"));
      browser.header("User-Agent", "Another/2.0");

      assertThat(browser.asks(currentUser::isAnonymous)).isTrue();

      assertThat(browser.session().getAttribute("cart")).isEqualTo("1");
    }
  }

  @Nested
  class OnAForcedHost extends Keeping {

    @WeldSetup
    final WeldInitiator weld =
        application(login -> login.loginView("/login").forceHost("good.example"));

    @Test
    void isOnThatHost() throws Exception {
      assertThatResponse(refused("/app/notes"))
          .redirectsTo("//good.example/app/login?next=%2Fapp%2Fnotes");
    }
  }
}
