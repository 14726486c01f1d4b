package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** What was made for one browser is shown to no other. */
class CachingTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = applicationWithApiKeys(Notes.class);

  @Inject Notes notes;

  @Test
  void isFreeToCacheWhatNeedsNoUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    TestResponse answer = browser.get("/app/", () -> {});

    assertThat(answer.getHeader("Cache-Control")).isNull();
    assertThat(answer.getHeader("Vary")).isNull();
  }

  @Test
  void storesNothingThatWasMadeForAUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    TestResponse asked = browser.get("/app/", () -> currentUser.isAuthenticated());
    TestResponse guarded = browser.get("/app/notes", notes::read);

    assertThatResponse(asked).isNotStored();
    assertThatResponse(guarded).isNotStored();
    assertThat(guarded.getStatus()).isEqualTo(200);
  }

  @Test
  void storesNothingThatWasMadeForTheUserOfARequestLoader() throws Exception {
    browser.header("X-Api-Key", "ann");

    assertThatResponse(browser.get("/app/", () -> currentUser.getLoginId())).isNotStored();
  }

  @Test
  void storesNothingThatWasMadeForAnInactiveUser() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.inactive();

    assertThatResponse(browser.get("/app/", () -> currentUser.isActive())).isNotStored();
  }

  @Test
  void namesThatAnAnswerForAnAnonymousUserDependsOnTheCookie() throws Exception {
    TestResponse answer = browser.get("/app/", () -> currentUser.isAuthenticated());

    assertThat(answer.getHeaders("Vary")).containsExactly("Cookie");
    assertThat(answer.getHeader("Cache-Control")).isNull();
  }

  @Test
  void keepsWhatTheApplicationSetsOnItsAnswer() throws Exception {
    TestResponse answer = pageThatSets("Vary", "Accept-Encoding");

    assertThat(answer.getHeaders("Vary")).containsExactly("Accept-Encoding", "Cookie");
  }

  @Test
  void storesNothingEvenIfTheApplicationSetThat() throws Exception {
    browser.asks(() -> logins.login(ann));

    TestResponse answer = pageThatSets("Cache-Control", "public, max-age=3600");

    assertThatResponse(answer).isNotStored();
  }

  @Test
  void storesNoAnswerThatChangesTheLogin() throws Exception {
    TestResponse login = browser.post("/app/login", () -> logins.login(ann));
    TestResponse confirm = browser.post("/app/confirm", () -> logins.confirmLogin());
    TestResponse logout = browser.post("/app/logout", () -> logins.logout());

    assertThatResponse(login).isNotStored();
    assertThatResponse(confirm).isNotStored();
    assertThatResponse(logout).isNotStored();
  }

  private TestResponse pageThatSets(String header, String value) throws Exception {
    return browser.get(
        "/app/",
        (request, response) -> {
          response.setHeader(header, value);
          currentUser.isAuthenticated();
        });
  }
}
