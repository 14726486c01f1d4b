package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A refusal that comes after a part of the page has been sent. */
@EnableWeld
class CommittedResponseTest {

  private final Log log = new Log();
  private boolean handled;

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(new Accounts())
                  .loginView("/login")
                  .unauthorizedHandler((refusal, request, response) -> handled = true),
          Notes.class,
          Audit.class);

  @Inject CurrentUser currentUser;
  @Inject Notes notes;
  @Inject Audit audit;

  private final Visitor visitor = new Visitor();
  private final MockHttpServletResponse answer = new MockHttpServletResponse();

  @BeforeEach
  void listen() {
    log.listen();
  }

  @AfterEach
  void stopListening() {
    log.stop();
  }

  @Test
  void goesOnAsTheExceptionItIs() {
    assertThatThrownBy(this::refuseHalfwayThroughThePage)
        .isExactlyInstanceOf(LoginRequiredException.class)
        .hasMessage("LOGIN-103 Notes.read needs somebody who is logged in.");
  }

  @Test
  void leavesTheAnswerAsItIs() throws Exception {
    assertThatThrownBy(this::refuseHalfwayThroughThePage)
        .isInstanceOf(LoginRequiredException.class);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Location")).isNull();
    assertThat(visitor.session()).isNull();
    assertThat(visitor.messages()).isEmpty();
  }

  @Test
  void isNeitherHandledNorTold() {
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
            "LOGIN-106 Notes.read was refused after a part of the page had been sent, so the"
                + " visitor sees half a page instead of the login view. Nothing guarded was"
                + " shown. Ask before the page is rendered, for example in an <f:viewAction>, or"
                + " let the page be buffered (jakarta.faces.FACELETS_BUFFER_SIZE).");
  }

  @Test
  void doesNotHinderAQuestion() throws Exception {
    MockHttpServletRequest request = visitor.request("GET", "/app/notes");

    visitor.send(
        request,
        answer,
        (q, r) -> {
          r.flushBuffer();
          assertThat(currentUser.isAnonymous()).isTrue();
        });

    assertThat(answer.getHeader("Vary")).isNull();
  }

  private void refuseHalfwayThroughThePage() throws Exception {
    visitor.send(
        visitor.request("GET", "/app/notes"),
        answer,
        (request, response) -> {
          response.getWriter().write("half a page");
          response.flushBuffer();
          notes.read();
        });
  }

  @RequestScoped
  static class Notes {
    @LoginRequired
    void read() {}
  }

  /** What the library logs. */
  private static final class Log extends Handler {
    private final Logger logger = Logger.getLogger("io.github.cdilogin");
    private final List<String> lines = new ArrayList<>();

    void listen() {
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
    }

    void stop() {
      logger.removeHandler(this);
      logger.setUseParentHandlers(true);
    }

    List<String> lines() {
      return lines;
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
