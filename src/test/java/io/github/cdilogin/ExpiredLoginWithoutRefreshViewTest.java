package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A user whose login has expired logs in again, if the application has no refresh view. */
class ExpiredLoginWithoutRefreshViewTest extends ApplicationTest {

  private static final Duration IDLE = Duration.ofMinutes(30);

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login").loginView("/admin", "/admin/login").idleTimeout(IDLE),
          Notes.class);

  @Inject Notes notes;

  @BeforeEach
  void logIn() throws Exception {
    browser.asks(() -> logins.login(ann));
  }

  @Test
  void leadsToTheLoginViewAndBackWithAMessage() throws Exception {
    expire();

    assertThatResponse(browser.get("/app/notes", notes::read))
        .redirectsTo("/app/login?next=%2Fapp%2Fnotes");
    assertThat(browser.messages())
        .containsExactly(
            new FlashMessage("expired", "Your session has expired. Please log in again."));
  }

  @Test
  void leadsToTheLoginViewOfTheSection() throws Exception {
    expire();

    assertThatResponse(browser.get("/app/admin/users", notes::read))
        .redirectsTo("/app/admin/login?next=%2Fapp%2Fadmin%2Fusers");
  }

  @Test
  void redirectsFacesAjax() throws Exception {
    expire();
    browser.header("Faces-Request", "partial/ajax");

    assertThat(browser.post("/app/notes", notes::read).getContentAsString())
        .contains("<redirect url=\"/app/login?next=%2Fapp%2Fnotes\">");
  }

  @Test
  void namesTheReasonToAProgram() throws Exception {
    expire();
    browser.header("Accept", "application/json");

    assertThatResponse(browser.get("/app/notes", notes::read)).isRejectedAs("expired");
  }

  @Test
  void endsWithTheLogin() throws Exception {
    expire();
    browser.asks(() -> logins.login(ann));

    assertThat(browser.get("/app/notes", notes::read).getStatus()).isEqualTo(200);
  }

  @Test
  void aLoginThatIsNotFreshHasNoView() throws Exception {
    browser.asks(() -> logins.login(ann, LoginOptions.builder().fresh(false).build()));

    TestResponse answer = browser.get("/app/notes", notes::delete);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("Location")).isNull();
  }

  private void expire() {
    clock.advance(IDLE.plusMinutes(4));
  }
}
