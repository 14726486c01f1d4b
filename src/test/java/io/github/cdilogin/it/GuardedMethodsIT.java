package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.it.guardedmethods.Pages;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that a container calls, and whose guards work. */
class GuardedMethodsIT extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("guardedmethods")
        .addPackage(Pages.class.getPackage())
        .addClass(Accounts.class);
  }

  @ParameterizedTest
  @CsvSource({
    "service, guarded",
    "inherited-service, guarded",
    "event, noted",
    "producer, produced"
  })
  void refusesAnAnonymousRequestAndServesAnAuthenticatedOne(String path, String text) {
    assertThat(browser.get(path)).hasStatus(401);

    assertThat(browser.get("login")).hasBody("true");
    assertThat(browser.get(path)).hasBody(text);
  }

  @Test
  void requiresAFreshLoginOfAServiceMethod() {
    assertThat(browser.get("login?stale=true")).hasBody("true");

    assertThat(browser.get("service")).hasStatus(200);
    assertThat(browser.get("inherited-service")).hasStatus(401);
  }
}
