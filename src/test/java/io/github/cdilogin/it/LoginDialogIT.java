package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.tags.Loads;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What the server sends for a login in place. The application protects all its paths but one. */
class LoginDialogIT extends ServerTestBase {

  private static final String REASON = "Login-Reason";

  @Deployment(testable = false)
  static WebArchive application() {
    return PlaceApplication.plain(
            "dialog",
            Map.of(
                "cdi-login.protect", "/**", "cdi-login.permit", "/place.xhtml, /in, /out, /loads"))
        .addClass(Loads.class);
  }

  @Test
  void thePageOfAnAnonymousUserHasTheViewsAndNoUser() {
    Element dialog = browser.get("place.xhtml").page().element("login");

    assertThat(dialog.tagName()).isEqualTo("dialog");
    assertThat(dialog.hasAttr("open")).isFalse();
    assertThat(dialog.attr("data-login-user")).isEmpty();
    assertThat(dialog.attr("data-login-view")).isEqualTo(context() + "login.xhtml");
    assertThat(dialog.attr("data-refresh-view")).isEqualTo(context() + "confirm.xhtml");
    assertThat(dialog.select("#login_title").text()).isEqualTo("Log in to continue");
    assertThat(dialog.select("button").text()).isEqualTo("Cancel");
  }

  @Test
  void theUserIsTheSameInEachLoginAndTheIdIsNotShown() {
    String first = userIn(newBrowser(), "ada");

    assertThat(first).hasSize(16).isEqualTo(userIn(newBrowser(), "ada"));
    assertThat(userIn(newBrowser(), "ben")).hasSize(16).isNotEqualTo(first);
  }

  @Test
  void itLoadsNoUser() {
    browser.get("in?user=ada");
    browser.get("loads");

    browser.get("place.xhtml");

    assertThat(browser.get("loads")).hasBody("0");
  }

  /** The page goes on with the restored login. */
  @Test
  void aRememberedLoginIsRestored() {
    String user = userIn(browser, "ada&remember=true");
    browser.cookies().remove("JSESSIONID");

    assertThat(userIn(browser)).isEqualTo(user);
  }

  @Test
  void theLastPageInTheFrameNeedsNoLogin() {
    String done = browser.get("place.xhtml").page().element("login").attr("data-login-done");

    Answer answer = browser.get(browser.url("").resolve(done));

    assertThat(answer).hasStatus(200);
    assertThat(answer.cookies()).isEmpty();
  }

  @Test
  void aRefusedAjaxRequestNamesTheReason() {
    Page page = browser.get("place.xhtml").page();

    Answer refused = browser.ajax(page, "f:save", Map.of("f:note", "a note"));

    assertThat(refused).hasHeader(REASON, "not-logged-in");
    assertThat(refused.partial().redirect()).isPresent();
  }

  @Test
  void anAjaxRequestOfAnExpiredPageNamesTheReason() {
    Page page = browser.get("place.xhtml").page();
    browser.cookies().remove("JSESSIONID");

    Answer answer = browser.ajax(page, "f:save", Map.of("f:note", "a note"));

    assertThat(answer).hasHeader(REASON, "page-expired");
  }

  @Test
  void otherResponsesNameNoReason() {
    assertThat(browser.get("secret-place.xhtml").header(REASON)).isEmpty();
    assertThat(browser.get("place.xhtml").header(REASON)).isEmpty();
  }

  private static String userIn(Browser browser, String login) {
    browser.get("in?user=" + login);
    return userIn(browser);
  }

  private static String userIn(Browser browser) {
    return browser.get("place.xhtml").page().element("login").attr("data-login-user");
  }
}
