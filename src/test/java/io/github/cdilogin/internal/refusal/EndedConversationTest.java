package io.github.cdilogin.internal.refusal;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.TestBrowser;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestRequest;
import io.github.cdilogin.testing.TestResponse;
import jakarta.enterprise.context.BusyConversationException;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.NonexistentConversationException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.Serializable;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndedConversationTest {

  private static final String LOGIN_VIEW = "/login.xhtml";

  @ConversationScoped
  static class Order implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Nested
  class InAnApplicationWithConversations extends ApplicationTest {

    @WeldSetup
    final WeldInitiator weld = application(login -> login.loginView(LOGIN_VIEW), Order.class);

    @ParameterizedTest
    @CsvSource({
      "/app/order?cid=7, /app/order",
      "/app/order?cid=7&item=1, /app/order?item=1",
      "/app/order?item=1&cid=7&jfwid=a, /app/order?item=1&jfwid=a",
    })
    void isAnsweredByThePageWithoutIt(String requested, String page) throws Exception {
      TestResponse answer = browser.get(requested, EndedConversationTest::failAsEnded);

      assertThatResponse(answer).redirectsTo(page);
      assertThat(answer.getHeaders("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("cdi_login_message=steps-ended;");
    }

    @Test
    void isAnsweredIfAnotherRequestUsesIt() throws Exception {
      assertThatResponse(browser.get("/app/order?cid=7", EndedConversationTest::failAsBusy))
          .redirectsTo("/app/order");
    }

    /** A double click: the first request uses the conversation. */
    @Test
    void isKeptForAFormIfAnotherRequestUsesIt() throws Exception {
      TestResponse answer =
          browser.send("POST", "/app/order?cid=7", EndedConversationTest::failAsBusy);

      assertThatResponse(answer).redirectsTo("/app/order?cid=7");
      assertThat(answer.getHeaders("Set-Cookie")).isEmpty();
    }

    @Test
    void isAnsweredForAFormThatPostsTheId() throws Exception {
      HttpServletRequest posted =
          new HttpServletRequestWrapper(browser.request("POST", "/app/order")) {
            @Override
            public @Nullable String getParameter(String name) {
              return name.equals("cid") ? "7" : null;
            }
          };
      TestResponse answer = new TestResponse();

      browser.send(
          posted,
          answer,
          (request, response) -> {
            CurrentRequest.required("the test").markFaces();
            failAsEnded(request, response);
          });

      assertThatResponse(answer).redirectsTo("/app/order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/order", "/app/order?x=cid"})
    void isAFailureWithoutAnId(String requested) {
      assertThatThrownBy(() -> browser.get(requested, EndedConversationTest::failAsEnded))
          .hasRootCauseInstanceOf(NonexistentConversationException.class);
    }

    @Test
    void isAFailureForAProgram() {
      TestRequest request = browser.request("GET", "/app/order?cid=7");
      request.header("Accept", "application/json");

      assertThatThrownBy(
              () -> browser.send(request, new TestResponse(), EndedConversationTest::failAsEnded))
          .hasRootCauseInstanceOf(NonexistentConversationException.class);
    }

    @Test
    void isAFailureAfterAPartOfThePageIsSent() {
      assertThatThrownBy(
              () ->
                  browser.get(
                      "/app/order?cid=7",
                      afterCommit(
                          () -> {
                            throw new NonexistentConversationException("ended");
                          })))
          .isInstanceOf(NonexistentConversationException.class);
    }

    @Test
    void anotherFailureIsOfTheApplication() {
      assertThatThrownBy(
              () ->
                  browser.get(
                      "/app/order?cid=7",
                      (request, response) -> {
                        throw new IllegalStateException("its own");
                      }))
          .hasMessage("its own");
    }

    @Test
    void theRedirectTargetOfFacesHasAMarkInPlaceOfTheId() throws Exception {
      assertThatResponse(browser.get("/app/order?cid=7&item=1", ofFaces(refused())))
          .redirectsTo("/app/login.xhtml?next=%2Fapp%2Forder%3Fitem%3D1%26cdi_login_steps%3Dended");
    }

    /** The message of the refusal replaces that of the page. */
    @Test
    void theRedirectTargetHasAMarkIfThePageHasThatMessage() throws Exception {
      browser.get("/app/order?cid=7", EndedConversationTest::failAsEnded);

      TestResponse answer = browser.get("/app/order", ofFaces(refused()));

      assertThatResponse(answer)
          .redirectsTo("/app/login.xhtml?next=%2Fapp%2Forder%3Fcdi_login_steps%3Dended");
    }

    @Test
    void theMarkIsAnsweredByThePageWithoutItAndAMessage() throws Exception {
      TestResponse answer =
          browser.get(
              "/app/order?item=1&cdi_login_steps=ended",
              (request, response) ->
                  assertThat(EndedConversation.answerMark(CurrentRequest.required("the test")))
                      .isTrue());

      assertThatResponse(answer).redirectsTo("/app/order?item=1");
      assertThat(answer.getHeaders("Set-Cookie"))
          .singleElement()
          .asString()
          .startsWith("cdi_login_message=steps-ended;");
    }

    @ParameterizedTest
    @CsvSource({"GET, /app/order?item=1", "POST, /app/order?cdi_login_steps=ended"})
    void anotherRequestHasNoMark(String method, String requested) throws Exception {
      browser.send(
          method,
          requested,
          (request, response) ->
              assertThat(EndedConversation.answerMark(CurrentRequest.required("the test")))
                  .isFalse());
    }

    @Test
    void theRedirectTargetHasTheIdAsLongAsTheSessionExists() throws Exception {
      browser.get(
          "/app/order", (request, response) -> assertThat(request.getSession(true)).isNotNull());

      assertThatResponse(browser.get("/app/order?cid=7", ofFaces(refused())))
          .redirectsTo("/app/login.xhtml?next=%2Fapp%2Forder%3Fcid%3D7");
    }

    @Test
    void theRedirectTargetHasNoIdAfterTheSessionHasEnded() throws Exception {
      assertThatResponse(browser.get("/app/order?cid=7&item=1", refused()))
          .redirectsTo("/app/login.xhtml?next=%2Fapp%2Forder%3Fitem%3D1");
    }

    private TestBrowser.Page ofFaces(TestBrowser.Page page) {
      return (request, response) -> {
        CurrentRequest.required("the test").markFaces();
        page.show(request, response);
      };
    }

    private TestBrowser.Page refused() {
      return (request, response) -> {
        throw logins.unauthorized();
      };
    }
  }

  @Nested
  class InAnApplicationWithoutConversations extends ApplicationTest {

    @WeldSetup final WeldInitiator weld = application(login -> login.loginView(LOGIN_VIEW));

    @Test
    void theParameterIsOfTheApplication() throws Exception {
      TestBrowser.Page refused =
          (request, response) -> {
            CurrentRequest.required("the test").markFaces();
            throw logins.unauthorized();
          };

      for (int times = 0; times < 2; times++) {
        assertThatResponse(browser.get("/app/order?cid=7", refused))
            .redirectsTo("/app/login.xhtml?next=%2Fapp%2Forder%3Fcid%3D7");
      }
    }
  }

  private static void failAsBusy(Object request, Object response) throws ServletException {
    throw new ServletException(new BusyConversationException("busy"));
  }

  private static void failAsEnded(Object request, Object response) throws ServletException {
    throw new ServletException(new NonexistentConversationException("ended"));
  }
}
