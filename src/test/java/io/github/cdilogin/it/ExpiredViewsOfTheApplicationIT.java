package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application that answers expired views itself; refusals stay those of the library. */
class ExpiredViewsOfTheApplicationIT extends ServerTestBase {

  private static final Map<String, String> NOTE = Map.of("f:note", "a note");

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.named("expired-own", Map.of("cdi-login.reload-expired-views", "false"))
        .build();
  }

  @Test
  void anExpiredViewIsShownOnTheErrorPageOfTheApplication() {
    Page page = browser.get("open.xhtml").page();
    browser.cookies().remove("JSESSIONID");

    Answer answer = browser.submit(page, "f:write", NOTE);

    assertThat(answer).hasBodyContaining("The error page of the application");
    assertThat(browser.get("entries")).hasBody("[]");
  }

  @Test
  void aRefusalIsAnsweredByTheLibrary() {
    Page page = browser.get("open.xhtml").page();

    assertThat(browser.submit(page, "f:guarded", NOTE)).redirectsToView(context() + "login.xhtml");
  }
}
