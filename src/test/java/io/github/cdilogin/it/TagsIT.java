package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.tags.Notepad;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tags that show content to some users, and the actions of {@code #{login}}. */
class TagsIT extends ServerTestBase {

  private static final Map<String, String> TEXT = Map.of("user:text", "a text");

  @Deployment(testable = false)
  static WebArchive application() {
    return tagsApplication("tags", Map.of());
  }

  static WebArchive tagsApplication(String name, Map<String, String> parameters) {
    return FacesApplication.named(name, parameters)
        .withPages(
            Notepad.class.getPackage(),
            "it/tags/",
            "tags.xhtml",
            "included.xhtml",
            "plain.xhtml",
            "bye.xhtml")
        .build();
  }

  @Test
  void showsTheContentOfAnAnonymousUser() {
    Page page = browser.get("tags.xhtml").page();

    assertThat(page.element("anonymous").text()).isEqualTo("a guest, not .");
    assertThat(ids(page)).doesNotContain("authenticated", "user", "fresh", "remembered", "off");
  }

  @ParameterizedTest
  @CsvSource({
    "in?user=ada, true, true, false",
    "in?user=ada&fresh=false, false, false, false",
    "in?user=ada&remember=true, true, true, true"
  })
  void showsTheContentOfAnAuthenticatedUser(
      String login, boolean fresh, boolean recent, boolean remembered) {
    browser.get(login);

    Page page = browser.get("tags.xhtml").page();

    assertThat(page.element("authenticated").text()).isEqualTo("Ada Lovelace");
    assertThat(ids(page)).doesNotContain("anonymous", "guest", "off", "now");
    assertThat(ids(page).contains("fresh")).isEqualTo(fresh);
    assertThat(ids(page).contains("recent")).isEqualTo(recent);
    assertThat(ids(page).contains("remembered")).isEqualTo(remembered);
  }

  /** A class and a record. */
  @ParameterizedTest
  @CsvSource({"ada, Ada Lovelace", "ben, Ben Record"})
  void theVariableIsTheUserAlsoInAnIncludedPage(String user, String name) {
    browser.get("in?user=" + user);

    Page page = browser.get("tags.xhtml").page();

    assertThat(page.element("authenticated").text()).isEqualTo(name);
    assertThat(page.element("included").text()).isEqualTo("Hello, " + name);
  }

  @Test
  void anActionGetsTheUserOfTheVariable() {
    Page page = pageFor("ben", "tags.xhtml");

    Page done = browser.submit(page, "user:sign", TEXT).page();

    assertThat(done.element("done").text()).isEqualTo("signed by ben: a text");
  }

  @Test
  void anAjaxActionGetsTheUserOfTheVariable() {
    Page page = pageFor("ada", "tags.xhtml");

    Answer answer = browser.ajax(page, "user:signByAjax", TEXT, "result");

    assertThat(answer.partial().updates().get("result")).contains("signed by ada: a text");
  }

  @Test
  void aLoginByAjaxShowsTheContentOfTheAuthenticatedUserInTheSameResponse() {
    Page page = browser.get("tags.xhtml").page();

    Answer answer = browser.ajax(page, "always:logIn", Map.of(), "shown");

    assertThat(answer.partial().updates().get("shown"))
        .contains("Ada Lovelace")
        .doesNotContain("a guest");
  }

  /** The form was shown to an anonymous user, who has logged in since then, in another tab. */
  @Test
  void contentThatIsNotShownIsNotProcessed() {
    Page page = browser.get("tags.xhtml").page();
    browser.get("in?user=ada");

    Page answer = browser.submit(page, "guest:write", Map.of("guest:text", "a text")).page();

    assertThat(answer.element("done").text()).isEqualTo("nothing");
  }

  @Test
  void aPageWithoutAShownTagLoadsNoUserAndCreatesNoSession() {
    browser.get("in?user=ada");
    browser.get("loads");

    assertThat(browser.get("plain.xhtml")).hasBodyContaining("no user");

    assertThat(browser.get("loads")).hasBody("0");
    assertThat(newBrowser().get("bye.xhtml").cookie("JSESSIONID")).isEmpty();
  }

  @Test
  void aPageLoadsTheUserOnce() {
    browser.get("in?user=ada");
    browser.get("loads");

    browser.get("tags.xhtml");

    assertThat(browser.get("loads")).hasBody("1");
  }

  @Test
  void logoutLeadsToTheStartPage() {
    browser.get("in?user=ada&remember=true");
    Page page = browser.get("tags.xhtml").page();

    Answer answer = browser.submit(page, "always:logOut", Map.of());

    assertThat(answer).redirectsTo(context());
    assertThat(browser.get("bye.xhtml").page().element("bye").text()).isEqualTo("Goodbye guest");
  }

  @Test
  void logoutByAjaxLeadsToTheStartPage() {
    Page page = pageFor("ada", "tags.xhtml");

    Answer answer = browser.ajax(page, "always:logOutByAjax", Map.of());

    assertThat(answer.partial().redirect()).hasValue(context());
    assertThat(browser.get("bye.xhtml").page().element("bye").text()).isEqualTo("Goodbye guest");
  }

  @Test
  void logoutLeadsToTheOutcomeOfThePage() {
    Page page = pageFor("ada", "tags.xhtml");

    Answer answer = browser.submit(page, "always:leave", Map.of());

    assertThat(browser.follow(answer).page().element("bye").text()).isEqualTo("Goodbye guest");
  }

  private static List<String> ids(Page page) {
    return page.document().select("[id]").eachAttr("id");
  }
}
