package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form is executed for the login for which its page was rendered, wherever Faces keeps the state
 * of views, and whether it keeps any. A logout keeps the session in these applications.
 */
abstract class FormsOfAnotherLoginContract extends ServerTestBase {

  static final String PAGE_EXPIRED = "This page had expired and was loaded again.";
  static final String OTHER_LOGIN =
      "You have logged in or out since this page was opened. Nothing was changed.";

  static WebArchive keepingStateOn(String side) {
    return FacesApplication.named(
            "forms-" + side,
            Map.of(
                "jakarta.faces.STATE_SAVING_METHOD",
                side,
                "cdi-login.keep-session-at-logout",
                "true"))
        .build();
  }

  @BeforeEach
  void nothingIsWritten() {
    browser.get("entries");
  }

  @ParameterizedTest
  @CsvSource({"open.xhtml, write", "open.xhtml, ajax", "stateless.xhtml, write"})
  void isNotExecutedForTheNextUserOfTheBrowser(String view, String button) {
    Page page = logIn("ada").get(view).page();
    logIn("ben");

    Answer answer = press(page, button);

    assertLoadedAgain(answer, view, messageForTheNextUser(view));
    assertThat(browser.get("entries")).hasBody("[]");
  }

  @ParameterizedTest
  @CsvSource({"open.xhtml, write", "open.xhtml, ajax", "stateless.xhtml, write"})
  void isNotExecutedForAnAnonymousUserAfterTheLogout(String view, String button) {
    Page page = logIn("ada").get(view).page();
    browser.get("out");

    Answer answer = press(page, button);

    assertLoadedAgain(answer, view, OTHER_LOGIN);
    assertThat(browser.get("entries")).hasBody("[]");
  }

  @ParameterizedTest
  @CsvSource({"open.xhtml, write", "open.xhtml, ajax", "stateless.xhtml, write"})
  void isExecutedForTheSameLogin(String view, String button) {
    Page page = logIn("ada").get(view).page();

    assertExecuted(press(page, button));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open.xhtml", "stateless.xhtml"})
  void isExecutedForAUserWhoWasAnonymousWhenThePageWasRendered(String view) {
    Page page = browser.get(view).page();
    logIn("ada");

    assertExecuted(press(page, "write"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open.xhtml", "stateless.xhtml"})
  void isExecutedAgainAfterThePageWasRenderedForTheNewLogin(String view) {
    Page page = logIn("ada").get(view).page();
    logIn("ben");
    Page again = browser.follow(press(page, "write")).page();

    assertExecuted(press(again, "write"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"open.xhtml", "stateless.xhtml"})
  void aMalformedStampIsAnotherLogin(String view) {
    Page page = logIn("ada").get(view).page();
    page.document()
        .select("input[name=io.github.cdilogin.LOGIN]")
        .forEach(field -> field.val("%00\uD83D\uDE00."));

    Answer answer = press(page, "write");

    assertThat(answer.status()).isIn(200, 302);
  }

  /** The login of another user ends the session. */
  abstract String messageForTheNextUser(String view);

  private Browser logIn(String user) {
    assertThat(browser.get("in?user=" + user)).hasBody("true");
    return browser;
  }

  private Answer press(Page page, String button) {
    Map<String, String> note = Map.of("f:note", "a note");
    return button.equals("ajax")
        ? browser.ajax(page, "f:ajax", note)
        : browser.submit(page, "f:" + button, note);
  }

  private void assertExecuted(Answer answer) {
    assertThat(answer).hasStatus(200);
    assertThat(browser.get("entries")).hasBody("[a note]");
  }

  private void assertLoadedAgain(Answer answer, String view, String message) {
    if (answer.status() == 200) {
      assertThat(answer.partial().redirect()).hasValue(context() + view);
    } else {
      assertThat(answer).redirectsTo(context() + view);
    }
    assertThat(browser.get(view).page().element("messages").text()).contains(message);
  }
}
