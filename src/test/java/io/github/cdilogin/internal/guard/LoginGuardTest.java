package io.github.cdilogin.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.cdilogin.LoginOptions;
import io.github.cdilogin.LoginRequired;
import io.github.cdilogin.LoginRequiredException;
import io.github.cdilogin.RefusalReason;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.fixture.TestBrowser;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** What {@code @LoginRequired} does with a call. */
class LoginGuardTest extends GuardTest {

  @WeldSetup
  final WeldInitiator weld =
      application(Notes.class, Echo.class, InTransaction.class, Transaction.class);

  @Inject Notes notes;
  @Inject Echo echo;
  @Inject InTransaction inTransaction;

  @Test
  void refusesAnInactiveUser() throws Exception {
    browser.asks(() -> logins.login(ann));
    ann.inactive();

    browser.does(() -> assertLoginRequired(notes::read, "Notes.read"));
  }

  @Test
  void refusesAnInactiveUserWhoWasForced() throws Exception {
    ann.inactive();
    browser.asks(() -> logins.login(ann, LoginOptions.builder().force(true).build()));

    browser.does(() -> assertLoginRequired(notes::read, "Notes.read"));
  }

  @Test
  void asksAnewAfterLoginAndLogoutInTheSameRequest() throws Exception {
    browser.does(
        () -> {
          assertLoginRequired(notes::read, "Notes.read");
          logins.login(ann);
          notes.read();
          logins.logout();
          assertLoginRequired(notes::read, "Notes.read");
        });
  }

  @Test
  void handsOnWhatTheMethodGives() throws Exception {
    browser.asks(() -> logins.login(ann));

    assertThat(browser.asks(() -> echo.of("hello"))).isEqualTo("hello");
  }

  @Test
  void handsOnWhatTheMethodThrows() throws Exception {
    browser.asks(() -> logins.login(ann));
    IOException failure = new IOException("The disk is full");

    assertThatThrownBy(() -> browser.get("/app/", (q, r) -> echo.failWith(failure)))
        .isSameAs(failure);
  }

  @Test
  void refusesBeforeATransactionBegins() throws Exception {
    browser.does(() -> assertLoginRequired(inTransaction::open, "InTransaction.open"));
    assertThat(RUN).isEmpty();

    browser.asks(() -> logins.login(ann));
    browser.does(inTransaction::open);
    assertThat(RUN).containsExactly("transaction", "InTransaction.open");
  }

  @Test
  void refusesInARequestWithoutAStackTrace() throws Exception {
    browser.does(
        () -> {
          LoginRequiredException refusal =
              catchThrowableOfType(LoginRequiredException.class, notes::read);
          assertThat(refusal.getStackTrace()).isEmpty();
          assertThat(refusal.reason()).isEqualTo(RefusalReason.NOT_LOGGED_IN);
        });
  }

  @Test
  void refusesOutsideOfARequestAndNamesTheMethod() {
    LoginRequiredException refusal =
        catchThrowableOfType(LoginRequiredException.class, notes::read);

    assertThat(refusal)
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessage(
            "LOGIN-104 Notes.read requires an authenticated user, and was called"
                + " outside of a request, where there is none.");
    assertThat(refusal.getStackTrace()).isNotEmpty();
    assertThat(refusal.guardedMember()).isEqualTo("Notes.read");
    assertThat(notes.calls()).isZero();
  }

  @Test
  void isNotHeldOpenByTheRequestBefore() throws Exception {
    browser.asks(() -> logins.login(ann));
    browser.does(notes::read);

    assertThatThrownBy(notes::read).isInstanceOf(LoginRequiredException.class);
    new TestBrowser().does(() -> assertLoginRequired(notes::read, "Notes.read"));
  }

  @RequestScoped
  static class Echo {
    @LoginRequired
    String of(String text) {
      return text;
    }

    @LoginRequired
    void failWith(IOException failure) throws IOException {
      throw failure;
    }
  }

  @InterceptorBinding
  @Target({ElementType.TYPE, ElementType.METHOD})
  @Retention(RetentionPolicy.RUNTIME)
  @interface Transactional {}

  /** At the place where the platform's own would stand. */
  @Transactional
  @Interceptor
  @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
  static class Transaction {
    @AroundInvoke
    Object within(InvocationContext call) throws Exception {
      RUN.add("transaction");
      return call.proceed();
    }
  }

  @Transactional
  @LoginRequired
  @RequestScoped
  static class InTransaction {
    public void open() {
      RUN.add("InTransaction.open");
    }
  }
}
