package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The way back with PrimeFaces. */
class PrimeFacesWayBackIT extends WayBackContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return FacesApplication.of(
            WayApplication.named("way-prime").addAsWebResource("it/way/prime.xhtml", "prime.xhtml"))
        .withPrimeFaces()
        .build();
  }

  @Test
  void aPrimeFacesButtonLeadsBackToItsPageWithItsQuery() {
    Page page = browser.get("prime.xhtml?id=7").page();

    assertThat(browser.ajax(page, "f:ajax", Map.of("f:ajax", "f:ajax")).partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).endsWith("prime.xhtml%3Fid%3D7"));
    assertThat(browser.submit(page, "f:change", Map.of()).location().getRawQuery())
        .endsWith("prime.xhtml%3Fid%3D7");
  }

  @Test
  void aMarkedPollIsRejectedWithAStatusAndAMessageOfAnotherPageIsLeft() {
    Page page = browser.get("prime.xhtml?id=7").page();
    assertThat(page.document().html()).contains("Background\",value:\"true\"");
    browser.get("flash");

    Answer poll =
        browser
            .with("Faces-Request", "partial/ajax")
            .with("X-Requested-With", "XMLHttpRequest")
            .post(
                "prime.xhtml",
                Map.of(
                    "f",
                    "f",
                    "f_SUBMIT",
                    "1",
                    "jakarta.faces.partial.execute",
                    "f:poll",
                    "f:poll",
                    "f:poll",
                    "jakarta.faces.source",
                    "f:poll",
                    "jakarta.faces.partial.ajax",
                    "true",
                    "Login-Background",
                    "true",
                    "jakarta.faces.ViewState",
                    page.viewState()));

    assertThat(poll).hasStatus(401).hasHeader("WWW-Authenticate");
    assertThat(browser.get("index.xhtml").page().element("messages").text()).isEqualTo("a message");
  }
}
