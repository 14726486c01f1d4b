package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Refusals and expired views are answered by the library, whatever handles the exceptions of the
 * application; every other failure is the application's.
 */
abstract class FacesFailuresContract extends ServerTestBase {

  private static final Map<String, String> NOTE = Map.of("f:note", "a note");
  private static final String PAGE_EXPIRED = "This page had expired and was loaded again.";

  @BeforeEach
  void nothingIsWritten() {
    browser.get("entries");
  }

  @Test
  void aPageWithAGuardedValueRedirectsToTheLoginView() {
    assertThat(browser.get("secret.xhtml")).redirectsToView(loginView());
  }

  @Test
  void aGuardedActionRedirectsToTheLoginView() {
    Page page = browser.get("open.xhtml").page();

    assertThat(browser.submit(page, "f:guarded", NOTE)).redirectsToView(loginView());
    assertThat(browser.get("entries")).hasBody("[]");
  }

  @Test
  void aGuardedActionByAjaxRedirectsToTheLoginView() {
    Page page = browser.get("open.xhtml").page();

    assertRedirectsByAjax(browser.ajax(page, "f:ajaxGuarded", NOTE));
  }

  /** A script that sends a form through a frame cannot set a header. */
  @Test
  void aGuardedActionByAjaxWithoutTheHeaderRedirectsToTheLoginView() {
    Page page = browser.get("open.xhtml").page();

    assertRedirectsByAjax(browser.ajaxByParameter(page, "f:ajaxGuarded", NOTE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"f:write", "f:ajax"})
  void anExpiredPageOfAnAnonymousUserIsLoadedAgainWithAMessage(String button) {
    Page page = browser.get("open.xhtml").page();
    loseSession();

    assertLoadedAgain(press(page, button), "open.xhtml");

    assertThat(messagesOn("open.xhtml")).contains(PAGE_EXPIRED);
    assertThat(messagesOn("open.xhtml")).doesNotContain(PAGE_EXPIRED);
    assertThat(browser.get("entries")).hasBody("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "open.xhtml, f:write",
    "open.xhtml, f:ajax",
    "secret.xhtml, f:write",
    "secret.xhtml, f:ajax"
  })
  void anExpiredPageOfARememberedUserIsLoadedAgainWithAMessage(String view, String button) {
    browser.get("in?user=ada&remember=true");
    Page page = browser.get(view).page();
    loseSession();

    assertLoadedAgain(press(page, button), view);

    assertNotExecutedAndReportedOn(view);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f:write", "f:ajax"})
  void anExpiredPageOfAUserWhoIsLoggedInAgainIsLoadedAgainWithAMessage(String button) {
    Page page = guardedPageOfAnEndedSession();
    browser.get("in?user=ada");

    assertLoadedAgain(press(page, button), "secret.xhtml");

    assertNotExecutedAndReportedOn("secret.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f:write", "f:ajax"})
  void anExpiredGuardedPageLeadsToTheLoginViewWithOneMessage(String button) {
    Page page = guardedPageOfAnEndedSession();

    assertLoadedAgain(press(page, button), "secret.xhtml");

    Answer login = browser.get("secret.xhtml");
    assertThat(login).redirectsToView(loginView());
    assertThat(browser.follow(login).page().element("messages").text())
        .isEqualTo("Please log in to see this page.");
  }

  @Test
  void anotherFailureIsShownOnTheErrorPageOfTheApplication() {
    Page page = browser.get("open.xhtml").page();

    Answer failed = browser.submit(page, "f:fail", NOTE);

    assertThat(browser.followAll(failed)).hasBodyContaining("The error page of the application");
  }

  /** A page that is loaded again would fail again, without an end. */
  @Test
  void aPageThatExpiresWhileItIsLoadedIsNotLoadedAgain() {
    Answer failed = browser.get("expired.xhtml");

    assertThat(browser.followAll(failed)).hasBodyContaining("The error page of the application");
  }

  private Answer press(Page page, String button) {
    return button.equals("f:ajax")
        ? browser.ajax(page, button, NOTE)
        : browser.submit(page, button, NOTE);
  }

  private Page guardedPageOfAnEndedSession() {
    Page page = pageFor("ada", "secret.xhtml");
    loseSession();
    return page;
  }

  /** The server has ended the session: its cookie names none. */
  private void loseSession() {
    browser.cookies().remove("JSESSIONID");
  }

  private void assertRedirectsByAjax(Answer answer) {
    assertThat(answer.partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).startsWith(loginView()));
    assertThat(browser.get("entries")).hasBody("[]");
  }

  private void assertLoadedAgain(Answer answer, String view) {
    if (answer.status() == 200) {
      assertThat(answer.partial().redirect()).hasValue(context() + view);
    } else {
      assertThat(answer).redirectsTo(context() + view);
    }
  }

  private void assertNotExecutedAndReportedOn(String view) {
    assertThat(messagesOn(view)).contains(PAGE_EXPIRED);
    assertThat(browser.get("entries")).hasBody("[]");
  }

  private String messagesOn(String view) {
    return browser.get(view).page().document().select("#messages").text();
  }

  private String loginView() {
    return context() + "login.xhtml";
  }
}
