package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.messages.Notices;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each flash message is shown exactly once, on a page that the user sees. */
abstract class FlashMessagesContract extends ServerTestBase {

  private static final String SAVED = "Saved.";
  private static final String LOGIN = "Please log in to see this page.";

  /** The application with the pages of this contract, and with others. */
  static WebArchive application(FacesApplication application, String... others) {
    WebArchive war = application.build().addPackage(Notices.class.getPackage());
    Stream.concat(
            Stream.of(others),
            Stream.of(
                "shown bare hidden plain-body detail detail-only repeat each late failing large moved moved-keeping"
                    .split(" ")))
        .forEach(page -> war.addAsWebResource("it/messages/" + page + ".xhtml", page + ".xhtml"));
    return war;
  }

  @ParameterizedTest
  @ValueSource(strings = {"shown", "detail", "detail-only", "repeat", "each", "large"})
  void isShownOnceByAPageThatShowsMessages(String page) {
    assertShownOnceBy(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"shown", "detail", "detail-only", "repeat", "each", "large"})
  void aMessageWithoutASessionIsShownOnceByAPageThatShowsMessages(String page) {
    browser.get("secret.xhtml");

    assertThat(messagesOn(page)).containsExactly(LOGIN);
    assertThat(messagesOn("shown")).isEmpty();
    assertThat(messagesOn(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bare", "hidden", "plain-body", "moved", "moved-keeping", "late", "failing"})
  void isNotUsedUpByAPageThatTheUserDoesNotSeeItOn(String page) {
    flash("success", SAVED);

    browser.get(page + ".xhtml");

    assertThat(messagesOn("shown")).containsExactly(SAVED);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare", "hidden", "plain-body", "moved", "moved-keeping", "failing"})
  void aMessageWithoutASessionIsNotUsedUpByAPageThatTheUserDoesNotSeeItOn(String page) {
    browser.get("secret.xhtml");

    browser.get(page + ".xhtml");

    assertThat(messagesOn("shown")).containsExactly(LOGIN);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @Test
  void isNotUsedUpByAPageThatIsRejectedWhileItIsRendered() {
    flash("success", SAVED);

    assertThat(browser.get("secret.xhtml")).redirectsToView(context() + "login.xhtml");

    assertThat(messagesOn("shown")).containsExactly(SAVED, LOGIN);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bare", "shown"})
  void isNotUsedUpByAnAjaxRequestOfAnotherTabThatRendersNoMessages(String page) {
    Page otherTab = browser.get(page + ".xhtml").page();
    flash("success", SAVED);

    Answer poll = browser.ajax(otherTab, "f:poll", Map.of());

    assertThat(poll.partial().updates()).isNotEmpty();
    assertThat(poll.body()).doesNotContain(SAVED);
    assertThat(messagesOn("shown")).containsExactly(SAVED);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @Test
  void isNotUsedUpByARequestForTheHeadersOfAPage() {
    flash("success", SAVED);

    browser.send(
        HttpRequest.newBuilder(browser.url("shown.xhtml"))
            .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(messagesOn("shown")).containsExactly(SAVED);
  }

  @Test
  void isShownByThePageThatAddsIt() {
    Page page = browser.get("shown.xhtml").page();

    assertThat(messagesIn(browser.submit(page, "f:add", Map.of()))).containsExactly(SAVED);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"redirect", "logOut", "invalidate"})
  void survivesARedirectAndTheEndOfTheSession(String button) {
    Page page = pageFor("ada", "shown.xhtml");

    Answer shown = browser.followAll(browser.submit(page, "f:" + button, Map.of()));

    assertThat(messagesIn(shown)).containsExactly(SAVED);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ajaxRedirect", "ajaxLogOut", "ajaxInvalidate"})
  void survivesARedirectByAjax(String button) {
    Page page = pageFor("ada", "shown.xhtml");

    Answer answer = browser.ajax(page, "f:" + button, Map.of());

    assertThat(answer.partial().redirect()).hasValue(context() + "shown.xhtml");
    assertThat(messagesOn("shown")).containsExactly(SAVED);
    assertThat(messagesOn("shown")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "message, info",
    "success, info",
    "info, info",
    "warning, warn",
    "warn, warn",
    "error, error",
    "danger, error",
    "ERROR, error",
    "fatal, fatal",
    "critical, fatal"
  })
  void theCategoryDeterminesTheSeverity(String category, String severity) {
    flash(category, "text");

    assertThat(browser.get("shown.xhtml").page().document().select("#messages ." + severity))
        .hasSize(1);
  }

  @Test
  void otherReadersThanFacesPagesTakeAllMessages() {
    flash("info", "one");
    flash("info", "two");

    assertThat(browser.get("flash").body()).contains("one", "two");
    assertThat(messagesOn("shown")).isEmpty();
  }

  void assertShownOnceBy(String page) {
    flash("success", SAVED);

    assertThat(messagesOn(page)).containsExactly(SAVED);
    assertThat(messagesOn("shown")).isEmpty();
    assertThat(messagesOn(page)).isEmpty();
  }

  void flash(String category, String text) {
    browser.get("flash?category=" + category + "&text=" + text);
  }

  private List<String> messagesOn(String page) {
    return messagesIn(browser.get(page + ".xhtml"));
  }

  /** The texts of the list of messages: each as often as the page has it. */
  List<String> messagesIn(Answer answer) {
    return answer.page().document().select("#messages li").eachText();
  }
}
