package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of the client window is a part of the redirect target. */
class ClientWindowIT extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return WayApplication.named("window", "jakarta.faces.CLIENT_WINDOW_MODE", "url");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.xhtml?id=7", "ticket.xhtml?id=7&jfwid=w1"})
  void aRefusedFormLeadsBackToItsWindow(String url) {
    Page page = browser.get(url).page();
    String window = windowOf(page);

    Answer refused = browser.submit(page, "f:change", Map.of());

    assertThat(refused.location().getQuery())
        .contains("id=7")
        .contains("jfwid=" + URLEncoder.encode(window, UTF_8));
    Answer back = browser.submit(browser.follow(refused).page(), "f:in", Map.of("f:user", "ada"));
    assertThat(windowOf(browser.follow(back).page())).isEqualTo(window);
  }

  @ParameterizedTest
  @CsvSource({
    "f:turn, ticket.xhtml?id=7",
    "f:poll, ticket.xhtml?id=7",
    "f:turn, ticket.xhtml?id=7&jfwid=w1",
    "f:poll, ticket.xhtml?id=7&jfwid=w1"
  })
  void anExpiredPageIsLoadedAgainInItsWindow(String button, String url) {
    Page page = browser.get(url).page();
    browser.cookies().remove("JSESSIONID");

    assertThat(browser.submit(page, button, Map.of()).location().getQuery())
        .contains("id=7")
        .contains("jfwid=" + windowOf(page));
  }

  private static String windowOf(Page page) {
    return page.document().selectFirst("input[name=jakarta.faces.ClientWindow]").val();
  }
}
