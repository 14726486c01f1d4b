package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;

/** Steps of a user whose session ends while a page with a form is open. */
abstract class TypedInputTestBase extends ServerTestBase {

  static final String FORM = "io.github.cdilogin.FORM";
  static final String INPUT = "io.github.cdilogin.INPUT";
  static final String KEPT = "Your input was kept. Please check it and submit again.";
  static final String XSS = "\"><script>alert(1)</script>";
  static final Map<String, String> TYPED =
      Map.of(
          "f:name", "Ünïcödé " + XSS,
          "f:text", "two\nlines",
          "f:number", "not a number",
          "f:color", "blue");

  @BeforeEach
  void nothingIsSaved() {
    browser.get("entries");
    browser.get("clock?ahead=PT0S");
  }

  Browser logIn(String user) {
    assertThat(browser.get("in?user=" + user)).hasBody("true");
    return browser;
  }

  /** The server has ended the session: its cookie names none. */
  void loseSession() {
    browser.cookies().remove("JSESSIONID");
  }

  /** A page of ada, whose session the server has ended. */
  Page pageOfAnEndedSession(String path) {
    Page page = logIn("ada").get(path).page();
    loseSession();
    return page;
  }

  Answer press(Page page, String button, Map<String, String> values) {
    return button.equals("ajax")
        ? browser.ajax(page, "f:ajax", values)
        : browser.submit(page, "f:" + button, values);
  }

  /** Does what the script of the answer does: sends its form to the login view. */
  Answer carry(Answer rejected) {
    Element field = fieldOf(rejected);
    String action = field.closest("form").attr("action");
    assertThat(action).startsWith(context() + "login.xhtml");
    return browser.post(
        action.substring(context().length() - 1), Map.of(field.attr("name"), field.val()));
  }

  static Element fieldOf(Answer rejected) {
    String html =
        rejected.body().startsWith("<?xml")
            ? rejected.partial().updates().get("jakarta.faces.ViewBody")
            : rejected.body();
    return Stream.ofNullable(Jsoup.parse(html).selectFirst("#cdi-login-continue input"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nothing is carried: " + rejected));
  }

  Answer logInAgain(Answer rejected, String user) {
    Page login = carry(rejected).page();
    return browser.followAll(browser.submit(login, "f:go", Map.of("f:user", user)));
  }

  static String valueOf(Page page, String id) {
    return page.element(id).val();
  }
}
