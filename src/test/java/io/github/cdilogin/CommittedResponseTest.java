package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Audit;
import io.github.cdilogin.fixture.LogLines;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A refusal that comes after a part of the page has been sent. */
class CommittedResponseTest extends ApplicationTest {

  @RegisterExtension final LogLines log = new LogLines();
  private boolean handled;

  @WeldSetup
  final WeldInitiator weld =
      application(
          login -> login.loginView("/login").unauthorizedHandler(refusal -> handled = true),
          Notes.class,
          Audit.class);

  @Inject Notes notes;
  @Inject Audit audit;

  private final TestResponse answer = new TestResponse();

  @Test
  void goesOnAsTheExceptionItIs() {
    assertThatThrownBy(this::refuseHalfwayThroughThePage)
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessage("LOGIN-103 Notes.read requires an authenticated user.");
  }

  @Test
  void leavesTheAnswerAsItIs() throws Exception {
    assertThatThrownBy(this::refuseHalfwayThroughThePage)
        .isInstanceOf(LoginRequiredException.class);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Location")).isNull();
    assertThat(browser.session()).isNull();
    assertThat(browser.messages()).isEmpty();
  }

  @Test
  void isNeitherHandledNorReported() {
    assertThatThrownBy(this::refuseHalfwayThroughThePage)
        .isInstanceOf(LoginRequiredException.class);

    assertThat(handled).isFalse();
    assertThat(audit.takeKinds()).doesNotContain(LoginEvent.Unauthorized.class);
  }

  @Test
  void isOneLineInTheLogThatNamesTheBeanAndTheRemedy() {
    assertThatThrownBy(this::refuseHalfwayThroughThePage)
        .isInstanceOf(LoginRequiredException.class);

    assertThat(log.lines())
        .containsExactly(
            "LOGIN-106 /app/notes: Notes.read was refused after a part of the page had been sent,"
                + " so the client gets a part of the page instead of the login view. Nothing"
                + " guarded was shown. Check the login before the page is rendered: by"
                + " LoginConfiguration.protect, by <login:required/> or in an <f:viewAction>. A"
                + " Faces page is kept up to a million characters, unless its writer is flushed;"
                + " for another page set the buffer size of the response.");
  }

  @Test
  void doesNotHinderAQuestion() throws Exception {
    browser.get(
        "/app/notes", answer, afterCommit(() -> assertThat(currentUser.isAnonymous()).isTrue()));

    assertThat(answer.getHeader("Vary")).isNull();
  }

  private void refuseHalfwayThroughThePage() throws Exception {
    browser.get(
        "/app/notes",
        answer,
        (request, response) -> {
          response.getWriter().write("half a page");
          response.flushBuffer();
          notes.read();
        });
  }
}
