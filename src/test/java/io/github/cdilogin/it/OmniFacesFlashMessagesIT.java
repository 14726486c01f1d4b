package io.github.cdilogin.it;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The messages of an application with OmniFaces. */
class OmniFacesFlashMessagesIT extends FlashMessagesContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return application(
        FacesApplication.named("messages-omni", Map.of()).withOmniFaces(), "omni", "omni-list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"omni", "omni-list"})
  void isShownOnceByTheMessagesOfOmniFaces(String page) {
    assertShownOnceBy(page);
  }
}
