package io.github.cdilogin;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.fixture.Notes;
import io.github.cdilogin.testing.TestResponse;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application that has no view to lead anybody to. */
class RefusalWithoutViewTest extends ApplicationTest {

  @WeldSetup final WeldInitiator weld = application(Notes.class);

  @Inject Notes notes;

  @Test
  void answersAPageWith401AndLeavesNoTrace() throws Exception {
    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThatResponse(answer).isRejectedAs("not-logged-in").isNotStored();
    assertThat(browser.session()).isNull();
  }

  @Test
  void answersALoginThatIsNotFreshWith401() throws Exception {
    browser.asks(() -> logins.login(ann, NOT_FRESH));

    TestResponse answer = browser.get("/app/notes", notes::delete);

    assertThatResponse(answer).isRejectedAs("not-fresh");
  }

  @Test
  void answersFacesAjaxWith401() throws Exception {
    browser.header("Faces-Request", "partial/ajax");

    assertThat(browser.post("/app/notes", notes::read).getStatus()).isEqualTo(401);
  }

  @Test
  void answersAProgramWithAReason() throws Exception {
    browser.header("Accept", "application/json");

    TestResponse answer = browser.get("/app/notes", notes::read);

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getContentAsString())
        .isEqualTo("{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-logged-in\"}");
  }
}
