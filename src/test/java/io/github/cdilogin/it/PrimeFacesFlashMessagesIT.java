package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The messages of an application with PrimeFaces. */
class PrimeFacesFlashMessagesIT extends FlashMessagesContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return application(
        FacesApplication.named("messages-prime", Map.of()).withPrimeFaces(),
        "prime-messages",
        "prime-growl");
  }

  @Test
  void isShownOnceByTheMessagesOfPrimeFaces() {
    assertShownOnceBy("prime-messages");
  }

  /** The text is in a script, as the summary of a notification. */
  @Test
  void isShownOnceByAGrowl() {
    flash("success", "Saved.");

    assertThat(browser.get("prime-growl.xhtml").body()).containsOnlyOnce("Saved.");
    assertThat(browser.get("prime-growl.xhtml").body()).doesNotContain("Saved.");
    assertThat(messagesIn(browser.get("shown.xhtml"))).isEqualTo(List.of());
  }
}
