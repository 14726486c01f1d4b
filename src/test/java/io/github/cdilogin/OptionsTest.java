package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.testing.TestResponse;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** A guard neither refuses an OPTIONS request nor lets it in. */
class OptionsTest extends ApplicationTest {

  private static final AtomicInteger RUNS = new AtomicInteger();

  private boolean handled;

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login").unauthorizedHandler(refusal -> handled = true),
          Guarded.class,
          Audit.class);

  @Inject Guarded guarded;
  @Inject Audit audit;

  @Test
  void isAnsweredWithTheMethodsThatThereAre() throws Exception {
    TestResponse answer = browser.options("/app/notes", guarded::open);

    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    assertThat(answer.getContentAsString()).isEmpty();
    assertThat(answer.getHeader("Location")).isNull();
  }

  @Test
  void neverRunsTheGuardedBody() throws Exception {
    RUNS.set(0);
    browser.asks(() -> logins.login(ann));

    browser.options("/app/notes", guarded::open);
    browser.options("/app/notes", guarded::openFreshly);

    assertThat(RUNS).hasValue(0);
  }

  @Test
  void loadsNoUserAndFiresNoEvent() throws Exception {
    browser.asks(() -> logins.login(ann));
    audit.take();

    browser.options("/app/notes", guarded::open);
    browser.options("/app/notes", guarded::openFreshly);

    assertThat(accounts.loads()).isZero();
    assertThat(audit.take()).isEmpty();
    assertThat(handled).isFalse();
  }

  @Test
  void leavesNothingInASession() throws Exception {
    browser.options("/app/notes", guarded::open);

    assertThat(browser.session()).isNull();
  }

  @Test
  void throwsAwayWhatThePageHadWrittenSoFar() throws Exception {
    TestResponse answer =
        browser.send("OPTIONS", "/app/notes", afterWriting("half a page", guarded::open));

    assertThat(answer.getContentAsString()).isEmpty();
  }

  @Test
  void reachesAPageThatIsNotGuarded() throws Exception {
    TestResponse answer =
        browser.send(
            "OPTIONS", "/app/notes", (request, response) -> response.setHeader("Allow", "GET"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Allow")).isEqualTo("GET");
  }

  @RequestScoped
  static class Guarded {
    @LoginRequired
    void open() {
      RUNS.incrementAndGet();
    }

    @FreshLoginRequired(within = "PT10M")
    void openFreshly() {
      RUNS.incrementAndGet();
    }
  }
}
