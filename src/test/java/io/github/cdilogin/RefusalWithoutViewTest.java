package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** An application that has no view to lead anybody to. */
@EnableWeld
class RefusalWithoutViewTest {

  private final Accounts accounts = new Accounts();

  @WeldSetup
  final WeldInitiator weld = Application.with(login -> login.userLoader(accounts), Notes.class);

  @Inject LoginManager logins;
  @Inject Notes notes;

  private final TestBrowser browser = new TestBrowser();

  @Test
  void answersAPageWith401AndLeavesNoTrace() throws Exception {
    MockHttpServletResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Login reason=\"not-logged-in\"");
    assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(browser.session()).isNull();
  }

  @Test
  void answersALoginThatIsNotFreshWith401() throws Exception {
    Account ann = accounts.add("ann");
    browser.asks(() -> logins.login(ann, LoginOptions.builder().fresh(false).build()));

    MockHttpServletResponse answer = browser.get("/app/notes", notes::delete);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Login reason=\"not-fresh\"");
  }

  @Test
  void answersFacesAjaxWith401() throws Exception {
    browser.header("Faces-Request", "partial/ajax");

    assertThat(browser.post("/app/notes", notes::read).getStatus()).isEqualTo(401);
  }

  @Test
  void answersAProgramWithAReason() throws Exception {
    browser.header("Accept", "application/json");

    MockHttpServletResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString())
        .isEqualTo("{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-logged-in\"}");
  }

  @RequestScoped
  static class Notes {
    @LoginRequired
    void read() {}

    @FreshLoginRequired
    void delete() {}
  }
}
