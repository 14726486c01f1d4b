package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not kept, and what attackers and careless clients send. */
class DroppedTypedInputIT extends TypedInputTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return TypedInputApplication.named("input-dropped");
  }

  @Test
  void isDroppedForAnotherUser() {
    Page page = pageOfAnEndedSession("app/form.xhtml");

    Page back = logInAgain(press(page, "save", TYPED), "ben").page();

    assertNothingIsRestored(back);
  }

  @Test
  void isKeptForTheViewWithTheFormOnly() {
    Page login = carry(press(pageOfAnEndedSession("app/form.xhtml"), "save", TYPED)).page();
    browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertNothingIsRestored(browser.get("app/other.xhtml").page());
    assertThat(valueOf(browser.get("app/form.xhtml").page(), "f:number")).isEqualTo("not a number");
  }

  @Test
  void isDroppedAfterTenMinutes() {
    Page login = carry(press(pageOfAnEndedSession("app/form.xhtml"), "save", TYPED)).page();
    browser.get("clock?ahead=PT10M");

    Answer in = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertNothingIsRestored(browser.followAll(in).page());
  }

  @Test
  void isDroppedIfThePageIsOlderThanADay() {
    Page page = pageOfAnEndedSession("app/form.xhtml");
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
    Page page = pageOfAnEndedSession("app/form.xhtml");

    Answer rejected = press(page, "save", Map.of("f:text", "x".repeat(33_000)));

    assertThat(rejected).redirectsToView(context() + "login.xhtml");
    assertThat(browser.follow(rejected).page().element("messages").text())
        .isEqualTo("Your input was too large to be kept. Please log in and enter it again.");
  }

  @Test
  void isKeptUpTo32Kilobytes() {
    Page page = pageOfAnEndedSession("app/form.xhtml");
    String large = "x".repeat(32_000);

    Page back = logInAgain(press(page, "save", Map.of("f:text", large)), "ada").page();

    assertThat(back.element("f:text").wholeText().strip()).isEqualTo(large);
  }

  @Test
  void ignoresThousandsOfOtherParameters() {
    Page page = pageOfAnEndedSession("app/form.xhtml");
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
    Page page = pageOfAnEndedSession("guarded.xhtml");

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

  private static void assertNothingIsRestored(Page page) {
    assertThat(page.element("f:name").val()).isEmpty();
    assertThat(page.element("f:number").val()).isEqualTo("7");
    assertThat(page.text()).doesNotContain(KEPT);
  }
}
