package io.github.cdilogin.internal.flash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
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
    browser.does(
        () -> {
          addBye();
          logins.logout();
        });

    assertThat(browser.messages()).containsExactly(BYE);
  }

  @Test
  void isReadAfterALogoutByTheSameRequest() throws Exception {
    browser.does(
        () -> {
          addBye();
          logins.logout();
          assertThat(flash.take()).containsExactly(BYE);
        });

    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void survivesASessionThatTheApplicationInvalidates() throws Exception {
    browser.get(
        "/app/bye",
        (request, response) -> {
          addBye();
          request.getSession().invalidate();
        });

    assertThat(browser.messages()).containsExactly(BYE);
  }

  @Test
  void isBeforeTheMessagesOfTheNewSession() throws Exception {
    browser.get(
        "/app/bye",
        (request, response) -> {
          addBye();
          request.getSession().invalidate();
          flash.add("info", "See you.");
        });

    assertThat(browser.messages()).containsExactly(BYE, new FlashMessage("info", "See you."));
  }

  @Test
  void survivesALoginOfAnotherUser() throws Exception {
    browser.does(
        () -> {
          addBye();
          logins.login(accounts.add("bob"));
        });

    assertThat(browser.messages()).containsExactly(BYE);
  }

  @Test
  void isNotKeptIfItWasTaken() throws Exception {
    browser.does(
        () -> {
          addBye();
          flash.take();
          logins.logout();
        });

    assertThat(browser.messages()).isEmpty();
    assertThat(browser.session()).isNull();
  }

  /** A container creates no session then. */
  @Test
  void isLostIfTheResponseIsSentBefore() throws Exception {
    browser.get(
        "/app/bye",
        (request, response) -> {
          addBye();
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

  private void addBye() {
    flash.add(BYE.category(), BYE.text());
  }
}
