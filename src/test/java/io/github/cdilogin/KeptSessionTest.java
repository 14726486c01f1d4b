package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application that keeps the session at logout. */
class KeptSessionTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application(login -> login.keepSessionAtLogout(true));

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
