package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A form that is sent into a session that no longer exists comes back after the login with the
 * values typed, and is executed with the next click only.
 */
abstract class TypedInputContract extends ServerTestBase {

  static final String FORM = "io.github.cdilogin.FORM";
  static final String INPUT = "io.github.cdilogin.INPUT";
  static final String KEPT = "Your input was kept. Please check it and submit again.";
  private static final String XSS = "\"><script>alert(1)</script>";
  private static final Map<String, String> TYPED =
      Map.of(
          "f:name", "Ünïcödé " + XSS,
          "f:text", "two\nlines",
          "f:number", "not a number",
          "f:color", "blue");

  @BeforeEach
  void nothingIsSaved() {
    browser.get("saved");
    browser.get("clock?ahead=PT0S");
  }

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
    Page page = logIn("ada").get(view).page();
    loseSession();

    Page login = carry(press(page, button, Map.of("f:name", "typed"))).page();
    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));
    Page back = browser.followAll(in).page();

    assertThat(in).redirectsTo(context() + view);
    assertThat(back.element("f:name").val()).isEqualTo("typed");
    assertThat(back.element("messages").text()).isEqualTo(KEPT);
    assertThat(browser.get("saved")).hasBody("[]");
    assertThat(browser.submit(back, "f:save", Map.of())).hasStatus(200);
    assertThat(browser.get("saved").body()).contains("typed");
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
    assertThat(browser.get("saved")).hasBody("[Ünïcödé " + XSS + " 8 blue S,M,L false]");
  }

  @Test
  void comesBackToThePageWithItsQuery() {
    Page page = logIn("ada").get("app/form.xhtml?id=7").page();
    loseSession();

    Page login = carry(press(page, "save", TYPED)).page();
    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertThat(in).redirectsTo(context() + "app/form.xhtml?id=7");
    assertThat(browser.follow(in).page().element("f:number").val()).isEqualTo("not a number");
  }

  @Test
  void isShownOnce() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
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
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();

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
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    Page login = carry(press(page, "save", TYPED)).page();

    Page again = browser.submit(login, "f:goAjax", Map.of("f:user", "cleo")).page();
    Page failed = browser.submit(login, "f:go", Map.of("f:user", "cleo")).page();
    Answer in = browser.submit(failed, "f:go", Map.of("f:user", "ada"));

    assertThat(again.document().select("input[name=" + INPUT + "]")).isNotEmpty();
    assertThat(browser.followAll(in).page().element("f:number").val()).isEqualTo("not a number");
  }

  @Test
  void comesBackInTheResponseToTheLogin() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    Page login = carry(press(page, "save", TYPED)).page();

    Page back = browser.submit(login, "f:navigate", Map.of("f:user", "ada")).page();

    assertThat(back.element("f:number").val()).isEqualTo("not a number");
    assertThat(back.element("messages").text()).isEqualTo(KEPT);
  }

  @Test
  void comesBackAfterALoginByAjax() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    Page login = carry(press(page, "ajax", TYPED)).page();

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
    assertThat(browser.get("saved")).hasBody("[]");
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
    assertThat(browser.get("saved")).hasBody("[]");
  }

  @Test
  void isDroppedForAnotherUser() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();

    Page back = logInAgain(press(page, "save", TYPED), "ben").page();

    assertNothingIsRestored(back);
  }

  @Test
  void isKeptForTheViewWithTheFormOnly() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    Page login = carry(press(page, "save", TYPED)).page();
    browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertNothingIsRestored(browser.get("app/other.xhtml").page());
    assertThat(valueOf(browser.get("app/form.xhtml").page(), "f:number")).isEqualTo("not a number");
  }

  @Test
  void isDroppedAfterTenMinutes() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    Page login = carry(press(page, "save", TYPED)).page();
    browser.get("clock?ahead=PT10M");

    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertNothingIsRestored(browser.followAll(in).page());
  }

  @Test
  void isDroppedIfThePageIsOlderThanADay() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    browser.get("clock?ahead=PT24H");

    assertThat(press(page, "save", TYPED)).redirectsToView(context() + "login.xhtml");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "\uD83D\uDE00%00", "of ben", "changed"})
  void isDroppedIfTheFieldOfTheFormIsForged(String kind) {
    Page page = logIn("ada").get("app/form.xhtml").page();
    page.element("f").select("input[name=" + FORM + "]").val(forged(kind, FORM, page));
    loseSession();

    Answer rejected = press(page, "save", TYPED);

    if (kind.equals("of ben")) {
      assertNothingIsRestored(logInAgain(rejected, "ada").page());
    } else {
      assertThat(rejected).redirectsToView(context() + "login.xhtml");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "\uD83D\uDE00%00", "changed", "of the form"})
  void isDroppedIfTheEncryptedFieldIsForged(String kind) {
    Page page = logIn("ada").get("app/form.xhtml").page();
    String signed = page.element("f").select("input[name=" + FORM + "]").val();
    loseSession();
    Page login = carry(press(page, "save", TYPED)).page();
    Element field = login.document().selectFirst("input[name=" + INPUT + "]");
    field.val(kind.equals("of the form") ? signed : forged(kind, INPUT, login));

    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertNothingIsRestored(browser.followAll(in).page());
  }

  @Test
  void isDroppedWithAMessageIfItIsTooLarge() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();

    Answer rejected = press(page, "save", Map.of("f:text", "x".repeat(33_000)));

    assertThat(rejected).redirectsToView(context() + "login.xhtml");
    assertThat(browser.follow(rejected).page().element("messages").text())
        .isEqualTo("Your input was too large to be kept. Please log in and enter it again.");
  }

  @Test
  void isKeptUpTo32Kilobytes() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    String large = "x".repeat(32_000);

    Page back = logInAgain(press(page, "save", Map.of("f:text", large)), "ada").page();

    assertThat(back.element("f:text").wholeText().strip()).isEqualTo(large);
  }

  @Test
  void ignoresThousandsOfOtherParameters() {
    Page page = logIn("ada").get("app/form.xhtml").page();
    loseSession();
    Element form = page.element("f");
    for (int i = 0; i < 3_000; i++) {
      form.appendElement("input").attr("type", "hidden").attr("name", "f:x" + i).val("y");
    }

    Page back = logInAgain(press(page, "save", TYPED), "ada").page();

    assertThat(back.element("f:number").val()).isEqualTo("not a number");
  }

  @ParameterizedTest
  @CsvSource({
    "application/x-www-form-urlencoded, %C3%9C%FF, Ü\uFFFD",
    "application/x-www-form-urlencoded;charset=ISO-8859-1, %DC, Ü"
  })
  void isReadAsUtf8UnlessTheRequestHasAnotherEncoding(String type, String bytes, String typed) {
    Page page = logIn("ada").get("app/form.xhtml").page();
    String signed = page.element("f").select("input[name=" + FORM + "]").val();
    loseSession();

    Answer rejected =
        browser.send(
            HttpRequest.newBuilder(browser.url("app/form.xhtml"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("f%3Aname=" + bytes + "&" + FORM + "=" + signed)));

    assertThat(valueOf(logInAgain(rejected, "ada").page(), "f:name")).isEqualTo(typed);
  }

  @Test
  void aFormWithoutInputOrWithoutALoginHasNoField() {
    assertThat(browser.get("open.xhtml")).hasBodyWithout(FORM);
    Page page = logIn("ada").get("app/form.xhtml").page();

    assertThat(page.element("f").select("input[name=" + FORM + "]")).hasSize(1);
    assertThat(page.element("empty").select("input[name=" + FORM + "]")).isEmpty();
  }

  @Test
  void nothingTypedIsNothingToKeep() {
    Page page = logIn("ada").get("guarded.xhtml").page();
    loseSession();

    assertThat(press(page, "save", Map.of())).redirectsTo(context() + "guarded.xhtml");
  }

  private String forged(String kind, String name, Page page) {
    String value = page.document().selectFirst("input[name=" + name + "]").val();
    return switch (kind) {
      case "changed" -> (value.charAt(0) == 'B' ? 'C' : 'B') + value.substring(1);
      case "of ben" -> ofBen();
      default -> kind;
    };
  }

  private String ofBen() {
    Browser ben = newBrowser();
    ben.get("in?user=ben");
    Page page = ben.get("app/form.xhtml").page();
    return page.document().selectFirst("input[name=" + FORM + "]").val();
  }

  Browser logIn(String user) {
    assertThat(browser.get("in?user=" + user)).hasBody("true");
    return browser;
  }

  /** The server has ended the session: its cookie names none. */
  void loseSession() {
    browser.cookies().remove("JSESSIONID");
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

  private static Element fieldOf(Answer rejected) {
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

  private static String valueOf(Page page, String id) {
    return page.element(id).val();
  }

  private static void assertNothingIsRestored(Page page) {
    assertThat(page.element("f:name").val()).isEmpty();
    assertThat(page.element("f:number").val()).isEqualTo("7");
    assertThat(page.text()).doesNotContain(KEPT);
  }
}
