package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.logins.Logins;
import io.github.cdilogin.it.paths.Desk;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Path rules: {@code /app/**} and a page need a login, {@code /admin/**} a fresh one, and {@code
 * /app/public/**} none, by each mapping of the {@code FacesServlet}. They hold before and after the
 * filters of the application.
 */
abstract class ProtectedPathsContract extends ServerTestBase {

  private static final String SHOWN = "shown to the client";

  /** The application without a loader of users. */
  static WebArchive application(String name) {
    WebArchive war =
        LibraryWar.named(name)
            .addClasses(Accounts.class, TextServlet.class, Logins.class)
            .addPackage(Desk.class.getPackage())
            .addAsWebInfResource("it/paths/web.xml", "web.xml")
            .addAsWebResource("it/paths/index.xhtml", "index.xhtml")
            .addAsWebResource("it/paths/login.xhtml", "login.xhtml")
            .addAsWebResource(new StringAsset(SHOWN), "app/file.txt")
            .addAsWebResource(new StringAsset(SHOWN), "app/public/file.txt")
            .addAsWebResource(new StringAsset("<%= \"" + SHOWN + "\" %>"), "app/page.jsp")
            .addAsWebResource(new StringAsset("body {}"), "resources/style.css");
    war.addAsWebResource("it/paths/tagged.xhtml", "tagged.xhtml")
        .addAsWebResource("it/paths/tagged-fresh.xhtml", "tagged-fresh.xhtml")
        .addAsWebResource("it/paths/tagged-stateless.xhtml", "tagged-stateless.xhtml");
    for (String page :
        new String[] {
          "app/notes.xhtml", "app/stateless.xhtml", "admin/users.xhtml", "app/public/help.xhtml"
        }) {
      war.addAsWebResource(
          page.contains("stateless") ? "it/paths/stateless.xhtml" : "it/paths/page.xhtml", page);
    }
    return war;
  }

  /** Protected pages by every mapping, and what else is below the folders. */
  static Stream<String> pages() {
    return Stream.of(
        "app/notes.xhtml",
        "app/notes.faces",
        "faces/app/notes.xhtml",
        "app/notes",
        "app/stateless.xhtml",
        "app/page.jsp",
        "app/file.txt",
        "app/servlet",
        "forward?to=/app/notes.xhtml",
        "include?of=/app/file.txt",
        "async?to=/app/file.txt",
        "async?to=/app/notes.xhtml",
        "admin/users.xhtml");
  }

  @BeforeEach
  void nothingIsWritten() {
    browser.get("written");
  }

  @ParameterizedTest
  @MethodSource("pages")
  @ValueSource(
      strings = {
        "app/missing.html",
        "app/",
        "forward?to=/app/file.txt",
        "forward?to=/faces/app/notes.xhtml",
        "include?of=/app/servlet"
      })
  void anAnonymousClientIsRedirectedToTheLoginView(String path) {
    assertThat(browser.get(path)).redirectsToView(context() + "login.xhtml").hasBodyWithout(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app;v=1/notes.xhtml",
        "app/notes.xhtml;v=1",
        "app//notes.xhtml",
        "app/./notes.xhtml",
        "app/public/../notes.xhtml",
        "app/public/%2e%2e/notes.xhtml",
        "app/public/..;/notes.xhtml",
        "%61pp/notes.xhtml",
        "app%2Fnotes.xhtml",
        "app/public%2F..%2Fnotes.xhtml",
        "app/public/..%2Fnotes.xhtml",
        "app%5Cnotes.xhtml",
        "APP/notes.xhtml",
        "app/NOTES.xhtml",
        "app/notes.xhtml.",
        "app/notes.xhtml%20",
        "app/notes.xhtml/",
        "app;v=1/file.txt",
        "app//file.txt",
        "app/./file.txt",
        "app/public/../file.txt",
        "app/public/%2e%2e/file.txt",
        "app/public/..;/file.txt",
        "%61pp/file.txt",
        "app/file.txt/.",
        "app/public/%252e%252e/file.txt",
      })
  void noSpellingShowsAProtectedPage(String path) {
    Answer answer = browser.get(path);

    assertThat(answer).hasBodyWithout(SHOWN);
    assertThat(answer.status()).isIn(301, 302, 400, 401, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index.xhtml",
        "app/public/help.xhtml",
        "app/public/help",
        "faces/app/public/help.xhtml",
        "app/public/file.txt",
      })
  void whatIsPermittedIsShownToEveryClient(String path) {
    assertThat(browser.get(path)).hasStatus(200).hasBodyContaining(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"login.xhtml", "login", "faces/login.xhtml", "login.faces"})
  void theLoginViewIsOpenByEachMapping(String path) {
    assertThat(browser.get(path)).hasStatus(200).hasBodyContaining("the login view");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aUserWithAFreshLoginIsShownThePage(String path) {
    browser.get("in?user=ada");

    assertThat(browser.get(path)).hasStatus(200).hasBodyContaining(SHOWN);
  }

  @ParameterizedTest
  @CsvSource({"app/notes.xhtml, admin/users.xhtml", "tagged.xhtml, tagged-fresh.xhtml"})
  void aLoginThatIsNotFreshIsNotEnoughWhereAFolderOrATagRequiresAFreshOne(
      String open, String fresh) {
    browser.get("in?user=ada&fresh=false");

    assertThat(browser.get(open)).hasStatus(200);
    assertThat(browser.get(fresh)).redirectsToView(context() + "confirm");
  }

  @Test
  void aPostExecutesNothing() {
    Page page = pageFor("ada", "app/notes.xhtml");
    browser.get("out");

    assertThat(browser.submit(page, "f:write", Map.of()))
        .redirectsToView(context() + "login.xhtml");
    assertThat(browser.ajax(page, "f:ajax", Map.of()).partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "login.xhtml"));
    assertThat(browser.get("written")).hasBody("0");
  }

  @Test
  void aPostToAStatelessViewExecutesNothing() {
    Map<String, String> form =
        Map.of("f", "f", "f_SUBMIT", "1", "f:write", "w", "jakarta.faces.ViewState", "stateless");

    assertThat(browser.post("app/stateless.xhtml", form))
        .redirectsToView(context() + "login.xhtml");
    assertThat(browser.post("faces/app/stateless.xhtml", form))
        .redirectsToView(context() + "login.xhtml");
    assertThat(browser.get("written")).hasBody("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"f:navigate", "f:navigateToTagged"})
  void navigationWithoutARedirectLeadsToTheLoginView(String button) {
    Page page = browser.get("index.xhtml").page();

    assertThat(browser.submit(page, button, Map.of())).redirectsToView(context() + "login.xhtml");
  }

  @Test
  void navigationByAjaxLeadsToTheLoginView() {
    Page page = browser.get("index.xhtml").page();

    assertThat(browser.ajax(page, "f:navigateByAjax", Map.of()).partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "login.xhtml"));
  }

  @Test
  void theLoginViewDoesNotOpenAPageThatItNavigatesTo() {
    Page page = browser.get("login.xhtml").page();

    Answer answer = browser.submit(page, "f:navigate", Map.of());

    assertThat(answer).hasBodyWithout(SHOWN).hasStatus(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tagged.xhtml", "tagged", "faces/tagged.xhtml", "forward?to=/tagged.xhtml"})
  void aPageWithATagRedirectsBeforeItsViewAction(String path) {
    assertThat(browser.get(path)).redirectsToView(context() + "login.xhtml");
    assertThat(browser.get("written")).hasBody("0");

    browser.get("in?user=ada");
    assertThat(browser.get(path)).hasStatus(200).hasBodyContaining(SHOWN);
    assertThat(browser.get("written")).hasBody("1");
  }

  @Test
  void aPostbackOfAPageWithATagExecutesNothingAfterTheLogout() {
    Page page = pageFor("ada", "tagged.xhtml");
    browser.get("written"); // The view action of the page.
    browser.get("out");

    Answer answer = browser.submit(page, "f:write", Map.of());

    assertThat(answer).hasBodyWithout(SHOWN).hasStatus(302);
    assertThat(browser.get("written")).hasBody("0");
  }

  /** Such a form does not expire, and a client can leave out its stamp: only the tag rejects it. */
  @Test
  void aPostToAStatelessViewWithATagExecutesNothing() {
    browser.get("in?user=ada");
    Page page = browser.get("tagged-stateless.xhtml").page();
    page.element("f").select("input[name=io.github.cdilogin.LOGIN]").remove();
    browser.get("out");

    assertThat(browser.submit(page, "f:write", Map.of()))
        .redirectsToView(context() + "login.xhtml");
    assertThat(browser.get("written")).hasBody("0");
  }

  @Test
  void anApiClientGetsAStatus() {
    assertThat(browser.with("Accept", "application/json").get("app/file.txt"))
        .hasStatus(401)
        .hasHeader("Content-Type", "application/problem+json");
  }

  @Test
  void aPathOfAFacesResourceOpensNoOtherServlet() {
    assertThat(browser.get("app/any/jakarta.faces.resource/x"))
        .redirectsToView(context() + "login.xhtml")
        .hasBodyWithout(SHOWN);
  }

  @Test
  void resourcesOfFacesAreOpen() {
    assertThat(browser.get("jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces"))
        .hasStatus(200);
  }

  @Test
  void aFailureOfAPublicPageShowsTheErrorPageInAProtectedFolder() {
    assertThat(browser.get("fail")).hasStatus(500).hasBodyContaining("the error page");
  }
}
