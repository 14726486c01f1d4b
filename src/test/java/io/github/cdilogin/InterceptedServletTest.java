package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.fixture.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On some servers a guarded servlet is a bean as any other, and intercepted. */
@EnableWeld
class InterceptedServletTest {

  private static final StringBuilder GUARDED_LIFE = new StringBuilder();
  private static final StringBuilder FRESH_LIFE = new StringBuilder();

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

  private final TestBrowser browser = new TestBrowser();

  @BeforeEach
  void forget() {
    GUARDED_LIFE.setLength(0);
    FRESH_LIFE.setLength(0);
  }

  @Test
  void beginsAndEndsWithoutARequest() throws Exception {
    guarded.init();
    guarded.destroy();
    fresh.init();
    fresh.destroy();

    assertThat(GUARDED_LIFE.toString()).isEqualTo("init destroy ");
    assertThat(FRESH_LIFE.toString()).isEqualTo("init destroy ");
  }

  @Test
  void beginsInTheRequestOfAnAnonymousUserOrOfAStaleLogin() throws Exception {
    browser.get("/app/", (request, response) -> guarded.init());
    browser.asks(() -> logins.login(ann, LoginOptions.builder().fresh(false).build()));
    browser.get("/app/", (request, response) -> fresh.init());

    assertThat(GUARDED_LIFE.toString()).isEqualTo("init ");
    assertThat(FRESH_LIFE.toString()).isEqualTo("init ");
  }

  @Test
  void servesNoAnonymousUser() throws Exception {
    assertThat(browser.get("/app/", guarded::serve).getStatus()).isEqualTo(401);
    assertThat(browser.get("/app/", fresh::serve).getStatus()).isEqualTo(401);

    assertThat(GUARDED_LIFE.toString()).isEmpty();
    assertThat(FRESH_LIFE.toString()).isEmpty();
  }

  @Test
  void servesTheLoggedInUser() throws Exception {
    browser.asks(() -> logins.login(ann));

    browser.get("/app/", guarded::serve);
    browser.get("/app/", fresh::serve);

    assertThat(GUARDED_LIFE.toString()).isEqualTo("serve ");
    assertThat(FRESH_LIFE.toString()).isEqualTo("serve ");
  }

  @Test
  void servesNoStaleLoginThatHasToBeFresh() throws Exception {
    browser.asks(() -> logins.login(ann, LoginOptions.builder().fresh(false).build()));

    assertThat(browser.get("/app/", fresh::serve).getStatus()).isEqualTo(401);

    assertThat(FRESH_LIFE.toString()).isEmpty();
  }

  @Test
  void servesNoCallOutsideOfARequest() {
    assertThatThrownBy(() -> guarded.serve(null, null)).isInstanceOf(LoginRequiredException.class);
  }

  @Test
  void guardsEveryMethodOfItsOwn() {
    assertThatThrownBy(() -> guarded.secret()).isInstanceOf(LoginRequiredException.class);
    assertThatThrownBy(() -> guarded.init("again")).isInstanceOf(LoginRequiredException.class);
    assertThat(GUARDED_LIFE.toString()).isEmpty();
  }

  @Test
  void describesItselfWithoutARequest() {
    assertThat(guarded.getServletInfo()).isEmpty();
    assertThat(guarded.getServletConfig()).isNull();
  }

  /** Writes down what becomes of it. */
  abstract static class Lived extends HttpServlet {
    private final transient StringBuilder life;

    Lived(StringBuilder life) {
      this.life = life;
    }

    @Override
    public void init() {
      life.append("init ");
    }

    String secret() {
      life.append("secret ");
      return "secret";
    }

    void init(String text) {
      life.append(text);
    }

    void serve(HttpServletRequest request, HttpServletResponse response) {
      life.append("serve ");
    }

    @Override
    public void destroy() {
      life.append("destroy ");
    }
  }

  @LoginRequired
  @ApplicationScoped
  static class Guarded extends Lived {
    Guarded() {
      super(GUARDED_LIFE);
    }
  }

  @FreshLoginRequired(within = "PT10M")
  @ApplicationScoped
  static class Fresh extends Lived {
    Fresh() {
      super(FRESH_LIFE);
    }
  }
}
