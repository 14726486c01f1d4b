package io.github.cdilogin.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.LoginConfiguration;
import io.github.cdilogin.LoginEvent.RememberCookieRejected.Reason;
import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.fixture.Account;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.event.LoginEvents.RememberCookieRejected;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.weld.junit5.WeldInitiator;
import org.jspecify.annotations.Nullable;

/** Remember cookies between a login and the last request that carries them. */
abstract class RememberMeTest extends ApplicationTest {

  final Account ben = accounts.add("ben");

  @Inject Audit audit;

  WeldInitiator withKey(Consumer<LoginConfiguration> settings) {
    return application(
        login -> {
          login.secretKey(KEY);
          settings.accept(login);
        },
        Audit.class);
  }

  void logIn(Account account, LoginOptions options) throws Exception {
    browser.asks(() -> logins.login(account, options));
    audit.take();
  }

  /** Leaves a client with a remember cookie, and without a session. */
  void logInAndCloseTheBrowser() throws Exception {
    logIn(ann, REMEMBERED);
    browser.closingTheBrowser();
  }

  /** Leaves a client with the login of Ann and the remember cookie of Ben. */
  void logInWithTheCookieOfAnotherUser() throws Exception {
    logIn(ben, REMEMBERED);
    String ofBen = browser.cookie("remember_token");
    logIn(ann, LoginOptions.defaults());
    browser.withCookie("remember_token", ofBen);
  }

  Who who() throws Exception {
    return browser.asks(
        () -> new Who(currentUser.getLoginId(), currentUser.isFresh(), currentUser.isRemembered()));
  }

  List<String> linesOf(TestBrowser.Page page) throws Exception {
    return browser.get("/app/page", page).getHeaders("Set-Cookie");
  }

  List<String> linesOfAny() throws Exception {
    return linesOf((request, response) -> currentUser.isAuthenticated());
  }

  static void assertDeleted(List<String> lines) {
    assertThat(lines).singleElement().asString().contains("Max-Age=0");
  }

  void assertRejected(Reason reason, @Nullable String loginId) {
    assertThat(audit.take())
        .last()
        .isInstanceOfSatisfying(
            RememberCookieRejected.class,
            event -> {
              assertThat(event.reason()).isEqualTo(reason);
              assertThat(event.loginId()).isEqualTo(loginId);
            });
  }

  /** What a request finds out about its user. */
  record Who(@Nullable String loginId, boolean fresh, boolean remembered) {
    static final Who UNKNOWN_USER = new Who(null, false, false);
  }
}
