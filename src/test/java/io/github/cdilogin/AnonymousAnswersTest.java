package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.Application;
import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Guest;
import io.github.cdilogin.fixture.IncompleteGuest;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.internal.guard.LoginGuard;
import io.github.cdilogin.internal.request.CurrentRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A user that is anonymous and answers "active" or "authenticated" all the same. */
class AnonymousAnswersTest {

  @RequestScoped
  static class Notes {

    @LoginRequired
    String read() {
      return "notes";
    }

    @FreshLoginRequired(within = "PT10M")
    String delete() {
      return "deleted";
    }
  }

  abstract static class Closed extends ApplicationTest {

    @Inject Notes notes;

    void open() throws Exception {}

    @Test
    void opensNoGuard() throws Exception {
      open();

      assertThatThrownBy(() -> browser.asks(notes::read))
          .isExactlyInstanceOf(LoginRequiredException.class);
      assertThatThrownBy(() -> browser.asks(notes::delete))
          .isExactlyInstanceOf(LoginRequiredException.class);
    }

    @Test
    void opensNoServlet() throws Exception {
      open();

      assertThatThrownBy(
              () ->
                  browser.asks(
                      () -> {
                        LoginGuard.requireLogin(CurrentRequest.required("test"), Closed.class);
                        return "open";
                      }))
          .isExactlyInstanceOf(LoginRequiredException.class);
    }

    @Test
    void isNeitherAuthenticatedNorActiveNorFresh() throws Exception {
      open();

      assertThat(browser.asks(currentUser::isAuthenticated)).isFalse();
      assertThat(browser.asks(currentUser::isActive)).isFalse();
      assertThat(browser.asks(() -> currentUser.isFresh())).isFalse();
      assertThat(browser.asks(currentUser::isAnonymous)).isTrue();
    }

    @Test
    void isOneLineInTheLogThatNamesTheClass() throws Exception {
      open();

      LogLines log =
          LogLines.during(
              () -> {
                browser.asks(currentUser::isAuthenticated);
                browser.asks(currentUser::isAuthenticated);
              });

      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("LOGIN-120 " + IncompleteGuest.class.getName() + ": ")
          .contains("isAuthenticated()");
      assertThat(log.levels()).containsExactly(Level.SEVERE);
    }
  }

  @Nested
  class OfTheApplication extends Closed {

    @WeldSetup
    final WeldInitiator weld =
        application(login -> login.anonymousUser(IncompleteGuest::new), Notes.class);
  }

  @Nested
  class OfARequestLoader extends Closed {

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login -> login.requestLoader(request -> new IncompleteGuest()), Notes.class);
  }

  @Nested
  class OfAUserLoader extends Closed {

    private boolean guests;

    @WeldSetup
    final WeldInitiator weld =
        Application.with(
            login -> login.userLoader(id -> guests ? new IncompleteGuest() : accounts.load(id)),
            Notes.class);

    @Override
    void open() throws Exception {
      browser.asks(() -> logins.login(ann));
      guests = true;
    }

    @Test
    void hasNothingToConfirm() throws Exception {
      open();

      assertThat(browser.asks(logins::confirmLogin)).isFalse();
    }
  }

  @Nested
  class Consistent extends ApplicationTest {

    @WeldSetup final WeldInitiator weld = application(login -> login.anonymousUser(Guest::new));

    @Test
    void isNotLogged() throws Exception {
      LogLines log = LogLines.during(() -> browser.asks(currentUser::isAuthenticated));

      assertThat(log.lines()).isEmpty();
    }
  }
}
