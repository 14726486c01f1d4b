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

  private final TestBrowser browser = new TestBrowser();

  @Test
  void losesTheLoginAndNothingElse() throws Exception {
    browser.asks(() -> logins.login(ann));
    browser.session().setAttribute("cart", "book");

    assertThat(browser.asks(logins::logout)).isTrue();

    assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    assertThat(browser.session().getAttributeNames().asIterator())
        .toIterable()
        .containsExactly("cart");
  }

  @Test
  void stillEndsWhenAnotherUserLogsIn() throws Exception {
    browser.asks(() -> logins.login(ann));
    browser.session().setAttribute("cart", "book");

    browser.asks(() -> logins.login(accounts.add("ben")));

    assertThat(browser.session().getAttribute("cart")).isNull();
  }
}
