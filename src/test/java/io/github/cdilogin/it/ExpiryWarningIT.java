package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The time that is left of a login, in pages. The session lasts for 30 minutes. */
class ExpiryWarningIT extends ServerTestBase {

  private static final int IDLE = 20 * 60;
  private static final int IDLE_AND_A_TENTH = 22 * 60;
  private static final String WARNING = "cdi-login-expiry";

  @Deployment(testable = false)
  static WebArchive application() {
    return TagsIT.tagsApplication("expiry", Map.of("cdi-login.idle-timeout", "PT20M"))
        .addAsWebResource("it/tags/expiry.xhtml", "expiry.xhtml")
        .addAsWebResource("it/tags/expiry-in-form.xhtml", "expiry-in-form.xhtml");
  }

  @Test
  void thePageHasTheTimeThatIsLeft() {
    browser.get("in?user=ada");

    Page page = browser.get("expiry.xhtml").page();

    Element warning = page.document().selectFirst(WARNING);
    assertThat(secondsIn(warning)).isBetween(IDLE, IDLE_AND_A_TENTH);
    assertThat(warning.attr("data-before")).isEqualTo("120");
    assertThat(warning.hasAttr("hidden")).isTrue();
    assertThat(warning.select("[role=alert]").eachText())
        .containsExactly(
            "You will be logged out soon.", "Your session has expired. Please log in again.");
    assertThat(warning.select("button").text()).isEqualTo("Stay logged in");
    assertThat(page.element("expiry").tagName()).isEqualTo("form");
    assertThat(page.document().select("head script").eachAttr("src"))
        .anyMatch(source -> source.contains("expiry.js"));
  }

  @Test
  void inAFormItIsNoFormAndHasTheTextOfThePage() {
    browser.get("in?user=ada");

    Page page = browser.get("expiry-in-form.xhtml").page();

    assertThat(page.document().select("form").eachAttr("id")).containsExactly("f");
    assertThat(page.element("f:expiry").select(".cdi-login-expiry.mine [role=alert] b").text())
        .isEqualTo("Ada Lovelace");
    assertThat(page.element("minutes").text()).isIn("21", "22");
  }

  @Test
  void anAnonymousUserHasNoTime() {
    assertNoTime(browser.get("expiry.xhtml").page());
    assertThat(browser.get("expiry-in-form.xhtml").page().element("minutes").text()).isEmpty();
  }

  /** The cookie restores the login. */
  @Test
  void aRememberedUserHasNoTime() {
    browser.get("in?user=ada&remember=true");

    assertNoTime(browser.get("expiry.xhtml").page());
    assertThat(browser.get("expiry-in-form.xhtml").page().element("minutes").text()).isEmpty();
  }

  @Test
  void itLoadsNoUser() {
    browser.get("in?user=ada");
    browser.get("loads");

    Page page = browser.get("expiry.xhtml").page();
    browser.ajax(page, "f:ajax", Map.of());

    assertThat(browser.get("loads")).hasBody("0");
  }

  @Test
  void eachAjaxResponseHasTheTimeThatIsLeft() {
    Page page = pageFor("ada", "expiry.xhtml");

    Answer answer = browser.ajax(page, "f:ajax", Map.of(), "f:text");

    assertThat(secondsIn(warningIn(answer))).isBetween(IDLE, IDLE_AND_A_TENTH);
    Answer again = browser.ajax(page, "f:ajax", Map.of(), "@none");
    assertThat(secondsIn(warningIn(again))).isBetween(IDLE, IDLE_AND_A_TENTH);
  }

  @Test
  void aLoginByAjaxBeginsTheTime() {
    Page page = browser.get("expiry.xhtml").page();

    Answer answer = browser.ajax(page, "f:logIn", Map.of());

    assertThat(secondsIn(warningIn(answer))).isBetween(IDLE, IDLE_AND_A_TENTH);
  }

  @Test
  void theButtonUsesTheLogin() {
    Page page = pageFor("ada", "expiry.xhtml");
    browser.get("loads");

    Answer answer = browser.ajax(page, "expiry_stay", Map.of(), "expiry");

    assertThat(answer.partial().updates()).containsKey("expiry");
    assertThat(browser.get("loads")).hasBody("1");
  }

  private static void assertNoTime(Page page) {
    Element warning = page.document().selectFirst(WARNING);
    assertThat(warning.attributes().asList().stream().map(each -> each.getKey()))
        .doesNotContain("data-seconds");
    assertThat(warning.hasAttr("hidden")).isTrue();
  }

  private static Element warningIn(Answer answer) {
    List<String> updates =
        answer.partial().updates().entrySet().stream()
            .filter(update -> update.getKey().equals("expiry"))
            .map(Map.Entry::getValue)
            .toList();
    assertThat(updates).as(answer::toString).hasSize(1);
    return Jsoup.parse(updates.get(0)).selectFirst(WARNING);
  }

  private static int secondsIn(Element warning) {
    return Integer.parseInt(warning.attr("data-seconds"));
  }
}
