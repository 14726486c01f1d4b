package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.Accounts;
import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.crypto.Digest;
import io.github.cdilogin.internal.remember.RememberTokenCodec;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Applications that share key and audience accept the remember cookies of each other. */
@EnableWeld
class SharedAudienceTest {

  private static final String KEY = "a-key-of-two-applications-0123456789abcdef";

  private final Accounts accounts = new Accounts();

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login.userLoader(accounts).secretKey(KEY).rememberCookieAudience("company.example"));

  @Inject CurrentUser currentUser;

  private final TestBrowser browser = new TestBrowser();

  @Test
  void acceptsTheCookieOfAnotherApplication() throws Exception {
    accounts.add("ann");
    browser.withCookie("remember_token", cookieFor("company.example"));

    assertThat(browser.asks(currentUser::getLoginId)).isEqualTo("ann");
  }

  @Test
  void rejectsTheCookieOfAnApplicationThatDoesNotShareIt() throws Exception {
    accounts.add("ann");
    browser.withCookie("remember_token", cookieFor("/app"));

    assertThat(browser.asks(currentUser::getLoginId)).isNull();
    assertThat(browser.cookie("remember_token")).isNull();
  }

  private static String cookieFor(String audience) {
    return new RememberTokenCodec(List.of(KEY), audience)
        .sign("ann", Instant.now().plusSeconds(60), Digest.NONE);
  }
}
