package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application that keeps the session at logout. */
@EnableWeld
class KeptSessionTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(login -> login.userLoader(accounts).keepSessionAtLogout(true));

  @Inject CurrentUser currentUser;
  @Inject LoginManager logins;

  private final TestBrowser visitor = new TestBrowser();

  @Test
  void losesTheLoginAndNothingElse() throws Exception {
    visitor.asks(() -> logins.login(ann));
    visitor.session().setAttribute("cart", "book");

    assertThat(visitor.asks(logins::logout)).isTrue();

    assertThat(visitor.asks(currentUser::isAnonymous)).isTrue();
    assertThat(visitor.session().getAttributeNames().asIterator())
        .toIterable()
        .containsExactly("cart");
  }

  @Test
  void stillEndsWhenAnotherUserLogsIn() throws Exception {
    visitor.asks(() -> logins.login(ann));
    visitor.session().setAttribute("cart", "book");

    visitor.asks(() -> logins.login(accounts.add("ben")));

    assertThat(visitor.session().getAttribute("cart")).isNull();
  }
}
