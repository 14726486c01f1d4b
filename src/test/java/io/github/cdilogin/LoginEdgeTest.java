package io.github.cdilogin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import java.util.Optional;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

/** The door that the adapters use. */
@EnableWeld
class LoginEdgeTest {

  private final Accounts accounts = new Accounts();
  private final Account ann = accounts.add("ann");
  private final LoginRequiredException refusal = LoginErrors.loginRequired("Notes.read");

  @WeldSetup
  final WeldInitiator weld =
      Application.with(
          login ->
              login
                  .userLoader(accounts)
                  .loginView("/login.xhtml?lang=en")
                  .refreshView("/confirm.xhtml"),
          Audit.class);

  @Inject LoginManager logins;
  @Inject Audit audit;

  private final Visitor visitor = new Visitor();

  @Nested
  class RefusalIn {

    @Test
    void findsItBehindWhatIsWrappedAroundIt() {
      assertThat(LoginEdge.refusalIn(refusal)).containsSame(refusal);
      assertThat(
              LoginEdge.refusalIn(new ServletException(new IllegalStateException("EJB", refusal))))
          .containsSame(refusal);
    }

    @Test
    void findsNoneInOtherFailures() {
      assertThat(LoginEdge.refusalIn(new IllegalStateException("other"))).isEmpty();
    }

    @Test
    void endsWhereCausesRunInACircle() {
      Exception first = new Exception("first");
      Exception second = new Exception("second", first);
      first.initCause(second);

      assertThat(LoginEdge.refusalIn(first)).isEmpty();
    }
  }

  @Nested
  class OutsideOfARequest {

    @Test
    void nothingIsAnswered() throws Exception {
      assertThat(LoginEdge.answer(refusal)).isFalse();
      assertThat(LoginEdge.answerRest(refusal)).isEmpty();
      assertThat(LoginEdge.askAnew()).isFalse();
      assertThat(LoginEdge.answered()).isFalse();
    }

    @Test
    void aFormsActionStaysAsItIs() {
      assertThat(LoginEdge.keepWayBack("/app/login.xhtml")).isEqualTo("/app/login.xhtml");
    }
  }

  @Nested
  class Answer {

    @Test
    void isGivenOnceAndKnown() throws Exception {
      MockHttpServletResponse answer =
          visitor.get(
              "/app/notes",
              (request, response) -> {
                assertThat(LoginEdge.answered()).isFalse();
                assertThat(LoginEdge.answer(refusal)).isTrue();
                assertThat(LoginEdge.answered()).isTrue();
              });

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(audit.takeKinds()).containsExactly(LoginEvent.Unauthorized.class);
    }

    @Test
    void isKnownAfterARedirectBackToo() throws Exception {
      visitor.get(
          "/app/login.xhtml",
          () -> {
            logins.redirectBack("/");
            assertThat(LoginEdge.answered()).isTrue();
          });
    }
  }

  @Nested
  class AnswerRest {

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/xml"})
    void isForAProgramUnlessItNamesHtml(String accept) throws Exception {
      visitor.saying("Accept", accept);

      MockHttpServletResponse answer = answerRest();

      assertThat(answer.getStatus()).isEqualTo(401);
      assertThat(answer.getContentAsString()).contains("\"reason\":\"not-logged-in\"");
      assertThat(visitor.session()).isNull();
    }

    @Test
    void isTheLoginViewForABrowser() throws Exception {
      visitor.saying("Accept", "text/html,*/*;q=0.8");

      MockHttpServletResponse answer = answerRest();

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(answer.getHeader("Location"))
          .isEqualTo("/app/login.xhtml?lang=en&next=%2Fapp%2Fapi%2Fnotes");
    }

    @Test
    void isNoneIfAPartOfAnotherHasBeenSent() throws Exception {
      visitor.get(
          "/app/api/notes",
          (request, response) -> {
            response.flushBuffer();
            assertThat(LoginEdge.answerRest(refusal)).isEmpty();
          });
    }

    private MockHttpServletResponse answerRest() throws Exception {
      return visitor.get(
          "/app/api/notes",
          (request, response) -> {
            Optional<Integer> status = LoginEdge.answerRest(refusal);
            assertThat(status).contains(response.getStatus());
            assertThat(response.isCommitted()).isTrue();
          });
    }
  }

  @Nested
  class RedirectToSamePage {

    @Test
    void redirectsAnAuthenticatedUserTooAndLoadsNoUser() throws Exception {
      visitor.asks(() -> logins.login(ann));
      int loads = accounts.loads();

      MockHttpServletResponse answer =
          visitor.get(
              "/app/notes?page=2",
              (request, response) -> assertThat(LoginEdge.redirectToSamePage()).isTrue());

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(answer.getHeader("Location")).isEqualTo("/app/notes?page=2");
      assertThat(accounts.loads()).isEqualTo(loads);
    }

    @Test
    void doesNothingOnceAPartOfThePageHasBeenSentOrWithoutARequest() throws Exception {
      visitor.get(
          "/app/notes",
          (request, response) -> {
            response.flushBuffer();
            assertThat(LoginEdge.redirectToSamePage()).isFalse();
          });
      assertThat(LoginEdge.redirectToSamePage()).isFalse();
    }
  }

  @Nested
  class AskAnew {

    @Test
    void sendsAStrangerToThePageHeIsOn() throws Exception {
      MockHttpServletResponse answer =
          visitor.get(
              "/app/notes?page=2", (request, response) -> assertThat(LoginEdge.askAnew()).isTrue());

      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(answer.getHeader("Location")).isEqualTo("/app/notes?page=2");
    }

    @Test
    void leavesWhoeverIsLoggedInToTheApplication() throws Exception {
      visitor.asks(() -> logins.login(ann));

      assertThat(visitor.asks(LoginEdge::askAnew)).isFalse();
    }

    @Test
    void doesNothingOnceAPartOfThePageHasBeenSent() throws Exception {
      visitor.get(
          "/app/notes",
          (request, response) -> {
            response.flushBuffer();
            assertThat(LoginEdge.askAnew()).isFalse();
          });
    }
  }

  @Nested
  class KeepWayBack {

    @Test
    void addsTheWayBackToAFormOfTheLoginView() throws Exception {
      assertThat(actionOn("/app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%26b%3D2"))
          .isEqualTo("/app/login.xhtml?next=%2Fapp%2Fnotes%3Fa%3D1%26b%3D2");
    }

    @Test
    void addsTheWayBackToAFormOfTheRefreshView() throws Exception {
      assertThat(actionOn("/app/confirm.xhtml?next=%2Fapp%2Fnotes"))
          .isEqualTo("/app/confirm.xhtml?next=%2Fapp%2Fnotes");
    }

    @Test
    void addsNoWayBackThatLeadsElsewhere() throws Exception {
      assertThat(actionOn("/app/login.xhtml?next=https%3A%2F%2Fevil.example"))
          .isEqualTo("/app/login.xhtml");
    }

    @Test
    void addsNothingWhereNothingWasAsked() throws Exception {
      assertThat(actionOn("/app/login.xhtml")).isEqualTo("/app/login.xhtml");
    }

    @Test
    void addsNothingOnOtherPages() throws Exception {
      assertThat(actionOn("/app/notes.xhtml?next=%2Fapp%2Fnotes")).isEqualTo("/app/notes.xhtml");
    }

    @Test
    void addsNothingToAFormThatPostsElsewhere() throws Exception {
      visitor.get(
          "/app/login.xhtml?next=%2Fapp%2Fnotes",
          () ->
              assertThat(LoginEdge.keepWayBack("/app/search.xhtml"))
                  .isEqualTo("/app/search.xhtml"));
    }

    private String actionOn(String url) throws Exception {
      String[] action = {""};
      visitor.get(
          url, (request, response) -> action[0] = LoginEdge.keepWayBack(request.getRequestURI()));
      return action[0];
    }
  }
}
