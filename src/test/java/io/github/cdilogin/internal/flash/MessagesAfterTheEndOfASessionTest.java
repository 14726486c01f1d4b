package io.github.cdilogin.internal.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.flash.FlashMessage;
import io.github.cdilogin.flash.FlashMessages;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message of a request survives the session that the request ends; older messages do not. */
class MessagesAfterTheEndOfASessionTest extends ApplicationTest {

  private static final FlashMessage BYE = new FlashMessage("info", "Good bye.");

  @WeldSetup final WeldInitiator weld = application();

  @Inject FlashMessages flash;

  @BeforeEach
  void logIn() throws Exception {
    browser.does(
        () -> {
          logins.login(ann);
          flash.add("info", "Your balance is low.");
        });
  }

  @Test
  void survivesALogout() throws Exception {
    afterBye((request, response) -> logins.logout());

    assertThat(browser.messages()).containsExactly(BYE);
  }

  @Test
  void isReadAfterALogoutByTheSameRequest() throws Exception {
    afterBye(
        (request, response) -> {
          logins.logout();
          assertThat(flash.take()).containsExactly(BYE);
        });

    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void survivesASessionThatTheApplicationInvalidates() throws Exception {
    afterBye((request, response) -> request.getSession().invalidate());

    assertThat(browser.messages()).containsExactly(BYE);
  }

  @Test
  void isBeforeTheMessagesOfTheNewSession() throws Exception {
    afterBye(
        (request, response) -> {
          request.getSession().invalidate();
          flash.add("info", "See you.");
        });

    assertThat(browser.messages()).containsExactly(BYE, new FlashMessage("info", "See you."));
  }

  @Test
  void survivesALoginOfAnotherUser() throws Exception {
    afterBye((request, response) -> logins.login(accounts.add("bob")));

    assertThat(browser.messages()).containsExactly(BYE);
  }

  @Test
  void isNotKeptIfItWasTaken() throws Exception {
    afterBye(
        (request, response) -> {
          flash.take();
          logins.logout();
        });

    assertThat(browser.messages()).isEmpty();
    assertThat(browser.session()).isNull();
  }

  /** A container creates no session then. */
  @Test
  void isLostIfTheResponseIsSentBefore() throws Exception {
    afterBye(
        (request, response) -> {
          request.getSession().invalidate();
          assertThat(SessionFlashMessages.peek(afterCommit(request))).isEmpty();
        });

    assertThat(browser.messages()).isEmpty();
  }

  private static HttpServletRequest afterCommit(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {

      @Override
      public HttpSession getSession(boolean create) {
        if (create) {
          throw new IllegalStateException("The response is committed");
        }
        return super.getSession(false);
      }
    };
  }

  /** A request that adds the message, and then does the rest. */
  private void afterBye(TestBrowser.Page rest) throws Exception {
    browser.get(
        "/app/bye",
        (request, response) -> {
          flash.add(BYE.category(), BYE.text());
          rest.show(request, response);
        });
  }
}
