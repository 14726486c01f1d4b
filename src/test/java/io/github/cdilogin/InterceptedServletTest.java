package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** On some servers a guarded servlet is a bean as any other, and intercepted. */
@EnableWeld
class InterceptedServletTest {

  private final TestClock clock = new TestClock();
  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login -> login.userLoader(accounts).clock(clock), Guarded.class, Fresh.class);

  @Inject LoginManager logins;
  @Inject Guarded guarded;
  @Inject Fresh fresh;

  private final Visitor visitor = new Visitor();

  @Test
  void beginsAndEndsWithoutARequest() throws Exception {
    guarded.init();
    guarded.destroy();
    fresh.init();
    fresh.destroy();

    assertThat(guarded.life()).isEqualTo("init destroy ");
    assertThat(fresh.life()).isEqualTo("init destroy ");
  }

  @Test
  void beginsInTheRequestOfAStrangerOrOfAStaleLogin() throws Exception {
    visitor.get("/app/", (request, response) -> guarded.init());
    visitor.asks(() -> logins.login(ann, LoginOptions.defaults().withFresh(false)));
    visitor.get("/app/", (request, response) -> fresh.init());

    assertThat(guarded.life()).isEqualTo("init ");
    assertThat(fresh.life()).isEqualTo("init ");
  }

  @Test
  void servesNoStranger() throws Exception {
    assertThat(visitor.get("/app/", guarded::serve).getStatus()).isEqualTo(401);
    assertThat(visitor.get("/app/", fresh::serve).getStatus()).isEqualTo(401);

    assertThat(guarded.life()).isEmpty();
    assertThat(fresh.life()).isEmpty();
  }

  @Test
  void servesWhoeverIsLoggedIn() throws Exception {
    visitor.asks(() -> logins.login(ann));

    visitor.get("/app/", guarded::serve);
    visitor.get("/app/", fresh::serve);

    assertThat(guarded.life()).isEqualTo("serve ");
    assertThat(fresh.life()).isEqualTo("serve ");
  }

  @Test
  void servesNoStaleLoginThatHasToBeFresh() throws Exception {
    visitor.asks(() -> logins.login(ann, LoginOptions.defaults().withFresh(false)));

    assertThat(visitor.get("/app/", fresh::serve).getStatus()).isEqualTo(401);

    assertThat(fresh.life()).isEmpty();
  }

  @Test
  void servesNobodyOutsideOfARequest() {
    assertThatThrownBy(() -> guarded.serve(null, null)).isInstanceOf(LoginRequiredException.class);
  }

  /** Writes down what becomes of it. */
  abstract static class Lived extends HttpServlet {
    private String life = "";

    String life() {
      return life;
    }

    @Override
    public void init() {
      life += "init ";
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
      life += "serve ";
    }

    @Override
    public void destroy() {
      life += "destroy ";
    }
  }

  @LoginRequired
  @ApplicationScoped
  static class Guarded extends Lived {}

  @FreshLoginRequired(within = "PT10M")
  @ApplicationScoped
  static class Fresh extends Lived {}
}
