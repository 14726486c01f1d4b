package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginEvent.NeedsRefresh;
import io.github.cdilogin.LoginEvent.Unauthorized;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Code that decides by itself refuses through the same door as the guards. */
class RefusalByHandTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login").refreshView("/confirm"), Audit.class);

  @Inject Audit audit;

  @Test
  void unauthorizedLeadsToTheLoginViewEveryClient() throws Exception {
    browser.asks(() -> logins.login(ann));
    audit.take();

    TestResponse answer = browser.get("/app/notes", this::refuse);

    assertThatResponse(answer).redirectsTo("/app/login?next=%2Fapp%2Fnotes");
    assertThat(audit.take())
        .singleElement()
        .isInstanceOfSatisfying(
            Unauthorized.class,
            event -> assertThat(event.guardedMember()).isEqualTo("LoginManager.unauthorized"));
    assertThat(accounts.loads()).isZero();
  }

  @Test
  void needsRefreshLeadsToTheRefreshViewAndLoadsNoUser() throws Exception {
    browser.asks(() -> logins.login(ann));
    audit.take();

    TestResponse answer = browser.get("/app/notes", this::refuseAsStale);

    assertThat(answer.getHeader("Location")).isEqualTo("/app/confirm?next=%2Fapp%2Fnotes");
    assertThat(audit.take())
        .singleElement()
        .isInstanceOfSatisfying(NeedsRefresh.class, event -> assertThat(event.loginId()).isNull());
    assertThat(accounts.loads()).isZero();
  }

  @Test
  void aProgramGetsTheReason() throws Exception {
    browser.header("Accept", "application/json");

    assertThat(browser.get("/app/notes", this::refuse).getContentAsString())
        .contains("\"reason\":\"not-logged-in\"");
    assertThat(browser.get("/app/notes", this::refuseAsStale).getContentAsString())
        .contains("\"reason\":\"not-fresh\"");
  }
}
