package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** A guard neither refuses an OPTIONS request nor lets it in. */
@EnableWeld
class OptionsTest {

  private static final AtomicInteger RUNS = new AtomicInteger();

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");
  private boolean handled;

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(accounts)
                  .loginView("/login")
                  .unauthorizedHandler(refusal -> handled = true),
          Guarded.class,
          Audit.class);

  @Inject LoginManager logins;
  @Inject Guarded guarded;
  @Inject Audit audit;

  private final TestBrowser visitor = new TestBrowser();

  @Test
  void isAnsweredWithTheMethodsThatThereAre() throws Exception {
    MockHttpServletResponse answer = visitor.options("/app/notes", guarded::open);

    assertThat(answer.getStatus()).isEqualTo(204);
    assertThat(answer.getHeader("Allow")).isEqualTo("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    assertThat(answer.getContentAsString()).isEmpty();
    assertThat(answer.getHeader("Location")).isNull();
  }

  @Test
  void neverRunsTheGuardedBody() throws Exception {
    RUNS.set(0);
    visitor.asks(() -> logins.login(ann));

    visitor.options("/app/notes", guarded::open);
    visitor.options("/app/notes", guarded::openFreshly);

    assertThat(RUNS).hasValue(0);
  }

  @Test
  void loadsNobodyAndTellsNobody() throws Exception {
    visitor.asks(() -> logins.login(ann));
    audit.take();

    visitor.options("/app/notes", guarded::open);
    visitor.options("/app/notes", guarded::openFreshly);

    assertThat(accounts.loads()).isZero();
    assertThat(audit.take()).isEmpty();
    assertThat(handled).isFalse();
  }

  @Test
  void leavesNothingInASession() throws Exception {
    visitor.options("/app/notes", guarded::open);

    assertThat(visitor.session()).isNull();
  }

  @Test
  void throwsAwayWhatThePageHadWrittenSoFar() throws Exception {
    MockHttpServletResponse answer =
        visitor.send(
            "OPTIONS",
            "/app/notes",
            (request, response) -> {
              response.getWriter().write("half a page");
              guarded.open();
            });

    assertThat(answer.getContentAsString()).isEmpty();
  }

  @Test
  void reachesAPageThatIsNotGuarded() throws Exception {
    MockHttpServletResponse answer =
        visitor.send(
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
