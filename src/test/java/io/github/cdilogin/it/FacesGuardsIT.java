package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guards behind Faces pages, login and refresh views of Faces, and the user in a view. */
class FacesGuardsIT extends GuardsTestBase {

  private static final Map<String, String> ADA = Map.of("f:user", "ada");

  @Test
  void theLoginViewShowsTheReasonAndLeadsBack() {
    Page login = browser.follow(browser.get("secret.xhtml?q=1")).page();
    assertThat(login.element("messages").text()).isEqualTo("Please log in to see this page.");

    Answer back = browser.submit(login, "f:go", ADA);

    assertThat(back).redirectsTo(context() + "secret.xhtml?q=1");
    assertThat(browser.follow(back).page().element("secret").text()).isEqualTo("the secret 42");
  }

  @Test
  void theWayBackIsKeptForAClientThatHasNoSessionYet() {
    Page login = browser.get("login.xhtml?next=" + encoded(context() + "public")).page();
    assertThat(login.element("f").attr("action")).doesNotContain("jsessionid");

    assertThat(browser.submit(login, "f:go", ADA)).redirectsTo(context() + "public");
  }

  @Test
  void anAjaxLoginLeadsBackToo() {
    Page login = browser.follow(browser.get("secret.xhtml?q=1")).page();

    Answer back = browser.ajax(login, "f:goAjax", ADA);

    assertThat(back.partial().redirect()).hasValue(context() + "secret.xhtml?q=1");
  }

  @Test
  void aLoginWithoutAWayBackGoesToTheFallback() {
    Page login = browser.get("login.xhtml").page();

    assertThat(browser.submit(login, "f:go", ADA)).redirectsTo(context() + "index.xhtml");
  }

  @Test
  void theMessageIsShownOnce() {
    browser.get("secret.xhtml");

    assertThat(browser.get("login.xhtml").page().text()).contains("Please log in");
    assertThat(browser.get("login.xhtml").page().text()).doesNotContain("Please log in");
  }

  @Test
  void aFacesPostbackIsRefusedWithThePageAsTheWayBack() {
    Page index = browser.get("index.xhtml").page();

    assertThat(browser.submit(index, "f:act", Map.of())).redirectsTo(loginViewFor("index.xhtml"));
  }

  @Test
  void aFacesAjaxRequestIsRefusedByAPartialRedirect() {
    Page index = browser.get("index.xhtml").page();

    Answer refused = browser.ajax(index, "f:ajax", Map.of());

    assertThat(refused).hasStatus(200);
    assertThat(refused.header("Content-Type").orElseThrow()).startsWith("text/xml");
    assertThat(refused.partial().redirect()).hasValue(loginViewFor("index.xhtml"));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, viewaction.xhtml",
    "POST, viewaction.xhtml",
    "GET, built.xhtml",
    "POST, built.xhtml",
    "GET, secret.xhtml"
  })
  void aFirstRequestThatCallsItselfPartialSkipsNoGuard(String method, String page) {
    String query = "?jakarta.faces.partial.ajax=true&jakarta.faces.partial.render=%40all";

    Answer refused = send(browser.with("Faces-Request", "partial/ajax"), method, page + query);

    assertThat(refused).hasBodyWithout("opened");
    assertThat(refused.partial().redirect().orElseThrow()).startsWith(loginView());
  }

  @Test
  void anAjaxRequestWhoseRenderingMeetsAGuardIsRefusedToo() {
    login("ada");
    Page secret = browser.get("secret.xhtml").page();
    browser.get("do-logout");

    Answer refused = browser.ajax(secret, "f:ajax", Map.of());

    assertThat(refused).hasStatus(200).hasBodyWithout("the secret");
    assertThat(refused.partial().redirect()).isPresent();
  }

  @Test
  void anAjaxRequestAfterTheSessionEndedLeadsToTheLoginView() {
    login("ada");
    Page secret = browser.get("secret.xhtml").page();
    browser.cookies().remove("JSESSIONID");

    Answer anew = browser.ajax(secret, "f:ajax", Map.of());
    Answer login =
        browser.get(
            URI.create(browser.url("") + "..").resolve(anew.partial().redirect().orElseThrow()));

    assertThat(anew).hasStatus(200);
    assertThat(login).redirectsToView(loginView());
  }

  @ParameterizedTest
  @ValueSource(strings = {"bean-fresh", "guarded-fresh"})
  void aStaleLoginIsSentToTheRefreshViewAndAConfirmOpensThePage(String path) {
    browser.get("do-login?user=ada&stale=1");
    assertThat(browser.get("bean")).hasBody("the secret 42");

    Answer refused = browser.get(path);
    assertThat(refused).redirectsTo(context() + "confirm.xhtml?next=" + encoded(context() + path));

    Page confirm = browser.follow(refused).page();
    assertThat(confirm.text()).contains("Please confirm that it is you.");
    String before = browser.cookie("JSESSIONID").orElseThrow();
    Answer back = browser.submit(confirm, "f:go", Map.of());

    assertThat(back).redirectsTo(context() + path);
    assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    assertThat(browser.follow(back)).hasStatus(200);
  }

  @ParameterizedTest
  @CsvSource({
    "ada, Ada Lovelace, 'Hi, Ada Lovelace'",
    "ben, Ben Record, 'Hi, Ben Record'",
  })
  void theViewAsksTheApplicationsUserClassOrRecord(String id, String name, String greeting) {
    login(id);

    assertThat(browser.get("index.xhtml").page().element("who").text())
        .isEqualTo(
            "authenticated=true name=" + name + " id=" + id + " fresh=true greeting=" + greeting);
  }

  @Test
  void theViewReadsAClassThatIsHidden() {
    login("hidden");

    assertThat(browser.get("title.xhtml").page().element("title").text()).isEqualTo("Hidden Class");
  }

  @Test
  void theViewOfAGuestIsEmptyAndNotBroken() {
    assertThat(browser.get("index.xhtml").page().element("who").text())
        .isEqualTo("authenticated=false name= id= fresh=false greeting=");
    assertThat(browser.get("title.xhtml").page().element("title").text()).isEmpty();
  }

  @Test
  void aPropertyThatTheUserDoesNotHaveIsAnErrorThatNamesTheClass() {
    login("ada");

    assertThat(browser.get("title.xhtml")).hasStatus(500);
  }
}
