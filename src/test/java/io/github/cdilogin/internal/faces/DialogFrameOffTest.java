package io.github.cdilogin.internal.faces;

import static io.github.cdilogin.fixture.ResponseAssert.assertThatResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.ApplicationTest;
import io.github.cdilogin.internal.request.CurrentRequest;
import io.github.cdilogin.testing.TestServletContext;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** An application that shows the login view in the frame of a dialog. */
class DialogFrameOffTest extends ApplicationTest {

  @WeldSetup
  final WeldInitiator weld =
      application(login -> login.loginView("/login.xhtml").leaveDialogFrames(false));

  DialogFrameOffTest() {
    super(
        new TestServletContext().servlet("Faces", "jakarta.faces.webapp.FacesServlet", "*.xhtml"));
  }

  @Test
  void redirectsTheFrame() throws Exception {
    assertThatResponse(browser.get("/app/dialog?pfdlgcid=1", this::refuse))
        .redirectsTo("/app/login.xhtml?next=%2Fapp%2Fdialog%3Fpfdlgcid%3D1");
  }

  @Test
  void ignoresTheMark() throws Exception {
    browser.get(
        "/app/page?cdi_login_view=login",
        (request, response) ->
            assertThat(DialogMark.answer(CurrentRequest.required("the test"))).isFalse());
  }
}
