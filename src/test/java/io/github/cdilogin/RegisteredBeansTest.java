package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An application that registers nothing: its loaders and its handler are beans. */
@EnableWeld
class RegisteredBeansTest {

  private static final AtomicInteger LOADERS = new AtomicInteger();

  @WeldSetup
  final WeldInitiator weld =
      Application.of(FromDatabase.class, FromHeader.class, Forbidding.class, Notes.class);

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;
  @Inject Notes notes;

  private final TestBrowser browser = new TestBrowser();

  @Test
  void loadsUsersByItsBean() throws Exception {
    browser.asks(() -> logins.login(new Account("ann")));

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void loadsUsersOfRequestsByItsBean() throws Exception {
    browser.header("X-Api-Key", "robot");

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("robot");
  }

  @Test
  void answersRefusalsByItsBean() throws Exception {
    assertThat(browser.get("/app/notes", notes::read).getStatus()).isEqualTo(403);
  }

  @Test
  void makesNoLoaderBeforeARequestNeedsOne() throws Exception {
    LOADERS.set(0);
    browser.get("/app/", () -> {});
    assertThat(LOADERS).hasValue(0);

    browser.asks(() -> logins.login(new Account("ann")));
    browser.asks(currentUser::isAuthenticated);
    browser.asks(currentUser::isAuthenticated);
    assertThat(LOADERS).hasValue(1);
  }

  @ApplicationScoped
  static class FromDatabase implements UserLoader {
    FromDatabase() {
      if (getClass() == FromDatabase.class) {
        LOADERS.incrementAndGet();
      }
    }

    @Override
    public @Nullable LoginUser load(String loginId) {
      return new Account(loginId);
    }
  }

  @RequestScoped
  static class FromHeader implements RequestLoader {
    @Override
    public @Nullable LoginUser load(HttpServletRequest request) {
      String key = request.getHeader("X-Api-Key");
      return key == null ? null : new Account(key);
    }
  }

  @ApplicationScoped
  static class Forbidding implements UnauthorizedHandler {
    @Override
    public void handle(RefusalContext refusal) {
      refusal.response().setStatus(403);
    }
  }
}
