package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.tags.own.Login;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** An application with a bean {@code login} keeps it. */
class OwnLoginBeanIT extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return TagsIT.tagsApplication("tags-own", Map.of())
        .addClass(Login.class)
        .addAsWebResource("it/tags/own.xhtml", "own.xhtml");
  }

  @Test
  void itsPropertiesAndActionsAreThoseOfTheApplication() {
    Page page = pageFor("ada", "own.xhtml");
    assertThat(page.element("title").text()).isEqualTo("the application's login");

    Answer answer = browser.submit(page, "f:logOut", Map.of());

    assertThat(browser.follow(answer).page().element("bye").text()).isEqualTo("Goodbye user");
  }
}
