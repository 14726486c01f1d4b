package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way back with OmniFaces, which sends a beacon when the user leaves a page. */
class OmniFacesWayBackIT extends WayBackContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.of(WayApplication.named("way-omni")).withOmniFaces().build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.xhtml?id=7", "admin/ticket.xhtml?id=7"})
  void theBeaconOfAPageThatIsLeftLeavesNoTargetAndNoMessage(String url) {
    Page page = pageFor("ada", url);
    browser.get("out");

    Answer beacon = unload(url, page);

    assertThat(beacon.header("Location").orElse("")).doesNotContain("next=");
    assertThat(browser.get("index.xhtml").page().document().select("#messages").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.xhtml?id=7", "admin/ticket.xhtml?id=7"})
  void theBeaconUsesUpNoMessageAndExtendsNoIdleLogin(String url) {
    Page page = pageFor("ada", url);
    browser.get("flash");
    browser.get("pass?20");

    unload(url, page);

    assertThat(browser.get("index.xhtml").page().element("messages").text()).isEqualTo("a message");
    browser.get("pass?20");
    assertThat(browser.get("who")).hasBody("anonymous");
  }

  private Answer unload(String url, Page page) {
    return browser.post(
        url.replaceAll("\\?.*", ""),
        Map.of(
            "omnifaces.event",
            "unload",
            "id",
            "0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0",
            "jakarta.faces.ViewState",
            page.viewState()));
  }
}
