package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On some servers a guarded servlet is a bean as any other, and intercepted. */
class InterceptedServletTest extends ApplicationTest {

  private static final StringBuilder GUARDED_LIFE = new StringBuilder();
  private static final StringBuilder FRESH_LIFE = new StringBuilder();

  @WeldSetup final WeldInitiator weld = application(Guarded.class, Fresh.class);

  @Inject Guarded guarded;
  @Inject Fresh fresh;

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
    browser.asks(() -> logins.login(ann, NOT_FRESH));
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
    browser.asks(() -> logins.login(ann, NOT_FRESH));

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
