package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form that is sent into a session that no longer exists comes back after the login with the
 * values typed, and is executed with the next click only.
 */
abstract class TypedInputContract extends TypedInputTestBase {

  @ParameterizedTest
  @CsvSource({
    "app/form.xhtml, save",
    "app/form.xhtml, ajax",
    "open.xhtml, save",
    "open.xhtml, ajax",
    "guarded.xhtml, save",
    "guarded.xhtml, ajax"
  })
  void comesBackAfterTheLogin(String view, String button) {
    Page page = pageOfAnEndedSession(view);

    Page login = carry(press(page, button, Map.of("f:name", "typed"))).page();
    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));
    Page back = browser.followAll(in).page();

    assertThat(in).redirectsTo(context() + view);
    assertThat(back.element("f:name").val()).isEqualTo("typed");
    assertThat(back.element("messages").text()).isEqualTo(KEPT);
    assertThat(browser.get("entries")).hasBody("[]");
    assertThat(browser.submit(back, "f:save", Map.of())).hasStatus(200);
    assertThat(browser.get("entries").body()).contains("typed");
  }

  @Test
  void isRestoredAsTypedAndConvertedWithTheNextClickOnly() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    page.element("f:flag").removeAttr("checked");
    page.document().select("input[name=f:sizes]").forEach(size -> size.attr("checked", true));
    loseSession();

    Answer back = logInAgain(press(page, "save", TYPED), "ada");

    Page shown = back.page();
    assertThat(shown.element("f:name").val()).isEqualTo("Ünïcödé " + XSS);
    assertThat(shown.element("f:text").wholeText().strip()).isEqualTo("two\nlines");
    assertThat(shown.element("f:number").val()).isEqualTo("not a number");
    assertThat(shown.document().select("#f\\:color option[selected]").eachAttr("value"))
        .containsExactly("blue");
    assertThat(shown.document().select("input[name=f:sizes][checked]").eachAttr("value"))
        .containsExactly("S", "M", "L");
    assertThat(shown.element("f:flag").hasAttr("checked")).isFalse();
    assertThat(back).hasBodyWithout(XSS);
    assertThat(shown.element("messages").text()).isEqualTo(KEPT);
    assertThat(browser.submit(shown, "f:save", Map.of("f:number", "8"))).hasStatus(200);
    assertThat(browser.get("entries")).hasBody("[Ünïcödé " + XSS + " 8 blue S,M,L false]");
  }

  @Test
  void comesBackToThePageWithItsQuery() {
    Page page = pageOfAnEndedSession("app/form.xhtml?id=7");

    Page login = carry(press(page, "save", TYPED)).page();
    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertThat(in).redirectsTo(context() + "app/form.xhtml?id=7");
    assertThat(browser.follow(in).page().element("f:number").val()).isEqualTo("not a number");
  }

  @Test
  void isShownOnce() {
    Page page = pageOfAnEndedSession("app/form.xhtml");
    logInAgain(press(page, "save", TYPED), "ada");

    Page again = browser.get("app/form.xhtml").page();

    assertThat(again.element("f:name").val()).isEmpty();
    assertThat(again.text()).doesNotContain(KEPT);
  }

  @Test
  void leavesOutWhatIsSecretTechnicalOrNotEditable() {
    Page page = logIn("ada").with("X-Enabled", "true").get("app/form.xhtml").page();
    List<String> left =
        List.of(
            "secret", "password", "code", "note", "note_code", "hidden", "disabled", "readonly");
    left.forEach(id -> page.element("f:" + id).val("of the client"));
    page.document().select("[id$=cell]").forEach(cell -> cell.val("of the client"));
    page.element("g:name").val("of the client");
    loseSession();

    Page back = logInAgain(press(page, "save", TYPED), "ada").page();

    assertThat(left)
        .allSatisfy(id -> assertThat(valueOf(back, "f:" + id)).isIn("of the server", ""));
    assertThat(back.document().select("[id$=cell]").eachAttr("value"))
        .containsOnly("of the server");
    assertThat(back.element("g:name").val()).isEqualTo("of the server");
    assertThat(back.element("f:number").val()).isEqualTo("not a number");
  }

  @Test
  void travelsEncryptedInNoSessionAndNoUrl() {
    Page page = pageOfAnEndedSession("app/form.xhtml");

    Answer rejected = press(page, "save", TYPED);
    Answer login = carry(rejected);

    for (Answer each : List.of(rejected, login)) {
      assertThat(each).hasStatus(200).hasBodyWithout("two").hasHeader("Cache-Control", "no-store");
    }
    assertThat(rejected.cookie("JSESSIONID")).isEmpty();
    assertThat(rejected.header("Content-Security-Policy").orElseThrow()).contains("'sha256-");
    assertThat(fieldOf(rejected).closest("form").attr("action"))
        .isEqualTo(
            context() + "login.xhtml?next=" + context().replace("/", "%2F") + "app%2Fform.xhtml");
    assertThat(fieldOf(rejected).val()).matches("[A-Za-z0-9_-]+");
    assertThat(login.page().element("messages").text())
        .isEqualTo("Please log in to see this page.");
  }

  @Test
  void survivesAFailedLogin() {
    Page login = carry(press(pageOfAnEndedSession("app/form.xhtml"), "save", TYPED)).page();

    Page again = browser.submit(login, "f:goAjax", Map.of("f:user", "cleo")).page();
    Page failed = browser.submit(login, "f:go", Map.of("f:user", "cleo")).page();
    Answer in = browser.submit(failed, "f:go", Map.of("f:user", "ada"));

    assertThat(again.document().select("input[name=" + INPUT + "]")).isNotEmpty();
    assertThat(browser.followAll(in).page().element("f:number").val()).isEqualTo("not a number");
  }

  @Test
  void comesBackInTheResponseToTheLogin() {
    Page login = carry(press(pageOfAnEndedSession("app/form.xhtml"), "save", TYPED)).page();

    Page back = browser.submit(login, "f:navigate", Map.of("f:user", "ada")).page();

    assertThat(back.element("f:number").val()).isEqualTo("not a number");
    assertThat(back.element("messages").text()).isEqualTo(KEPT);
  }

  @Test
  void comesBackAfterALoginByAjax() {
    Page login = carry(press(pageOfAnEndedSession("app/form.xhtml"), "ajax", TYPED)).page();

    Answer in = browser.ajax(login, "f:goAjax", Map.of("f:user", "ada"));

    assertThat(in.partial().redirect()).hasValue(context() + "app/form.xhtml");
    assertThat(valueOf(browser.get("app/form.xhtml").page(), "f:number")).isEqualTo("not a number");
  }

  @Test
  void comesBackAtOnceToARememberedUser() {
    browser.get("in?user=ada&remember=true");
    Page page = browser.get("open.xhtml").page();
    loseSession();

    Answer reloaded = press(page, "save", TYPED);

    if (reloaded.isRedirect()) { // Mojarra and MyFaces restore state that the client keeps.
      Page back = browser.followAll(reloaded).page();
      assertThat(back.element("f:number").val()).isEqualTo("not a number");
      assertThat(back.element("messages").text()).contains(KEPT);
    } else {
      assertThat(reloaded.page().element("f:number").val()).isEqualTo("not a number");
    }
    assertThat(browser.get("entries")).hasBody("[]");
  }

  @Test
  void comesBackAfterTheConfirmationOfALogin() {
    browser.get("in?user=ada&fresh=false");
    Page page = browser.get("app/form.xhtml").page();

    Answer rejected = press(page, "fresh", Map.of("f:name", "typed"));
    assertThat(rejected).redirectsToView(context() + "confirm.xhtml");
    Page confirm = browser.follow(rejected).page();
    Page back = browser.followAll(browser.submit(confirm, "f:go", Map.of())).page();

    assertThat(back.element("f:name").val()).isEqualTo("typed");
    assertThat(back.element("messages").text()).isEqualTo(KEPT);
    assertThat(browser.get("entries")).hasBody("[]");
  }

  /** The view has expired with the session. The signed field of the form proves whose it is. */
  @ParameterizedTest
  @ValueSource(strings = {"save", "ajax"})
  void ofAnotherUserIsNotShownAndTheMessageIsAboutTheLogin(String button) {
    Page page = pageOfAnEndedSession("open.xhtml");
    logIn("ben");

    press(page, button, TYPED);

    Page again = browser.get("open.xhtml").page();
    assertThat(again.element("messages").text())
        .startsWith("You have logged in or out since this page was opened.");
    assertThat(again.element("f:name").val()).isEmpty();
    assertThat(browser.get("entries")).hasBody("[]");
  }
}
