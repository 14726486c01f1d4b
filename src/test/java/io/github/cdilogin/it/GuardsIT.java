package io.github.cdilogin.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Accounts;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jar we ship, in an application's WEB-INF/lib, on a real server: who gets in, who does not.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuardsIT {

  private static final String PAYARA = "payara-micro";

  @ArquillianResource URL url;
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive application() {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "guards.war")
            .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
            .addPackage(Accounts.class.getPackage())
            .addAsWebInfResource("it/web.xml", "web.xml")
            .addAsWebInfResource("it/beans.xml", "beans.xml");
    for (String page :
        new String[] {"index", "secret", "title", "viewaction", "built", "login", "confirm"}) {
      war.addAsWebResource("it/" + page + ".xhtml", page + ".xhtml");
    }
    return hasRest() ? war.addPackage("io.github.cdilogin.it.app.rest") : war;
  }

  private static boolean hasRest() {
    return PAYARA.equals(System.getProperty("arquillian.launch"));
  }

  @BeforeEach
  void visit() {
    browser = new Browser(url);
    browser.get("counters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bean",
        "guarded",
        "forward",
        "include",
        "async",
        "secret.xhtml",
        "viewaction.xhtml",
        "built.xhtml"
      })
  void anAnonymousUserIsSentToTheLoginViewAndTheGuardedBodyDoesNotRun(String path) {
    Answer refused = browser.get(path + "?q=1%2B1");

    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("Location"))
        .hasValue(loginView() + "?next=" + encoded(context() + path + "?q=1%2B1"));
    assertThat(refused.header("Cache-Control")).hasValue("no-store");
    assertThat(refused.body()).isEmpty();
    assertThat(browser.get("counters").body()).isEqualTo("loads=0 shown=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void everyMethodIsRefused(String method) {
    Answer refused =
        browser.send(HttpRequest.newBuilder(browser.url("guarded")).method(method, nothing()));

    assertThat(refused.status()).isEqualTo(302);
    assertThat(browser.get("counters").body()).isEqualTo("loads=0 shown=0");
  }

  @Test
  void headIsAnsweredAsGet() {
    Answer refused =
        browser.send(HttpRequest.newBuilder(browser.url("bean")).method("HEAD", nothing()));

    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("Location")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bean", "guarded", "secret.xhtml"})
  void optionsNeitherRunsTheBodyNorRedirects(String path) {
    Answer options =
        browser.send(HttpRequest.newBuilder(browser.url(path)).method("OPTIONS", nothing()));

    assertThat(options.status()).isEqualTo(204);
    assertThat(options.header("Allow")).hasValueSatisfying(allow -> allow.contains("GET"));
    assertThat(options.body()).isEmpty();
    assertThat(browser.get("counters").body()).isEqualTo("loads=0 shown=0");
  }

  @Test
  void theLoginViewShowsTheReasonAndLeadsBack() {
    Page login = browser.follow(browser.get("secret.xhtml?q=1")).page();
    assertThat(login.element("messages").text()).isEqualTo("Please log in to see this page.");

    Answer back = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).hasValue(context() + "secret.xhtml?q=1");
    assertThat(browser.follow(back).page().element("secret").text()).isEqualTo("the secret 42");
  }

  @Test
  void theWayBackIsKeptForAClientThatHasNoSessionYet() {
    Page login = browser.get("login.xhtml?next=" + encoded(context() + "public")).page();
    assertThat(login.element("f").attr("action")).doesNotContain("jsessionid");

    Answer back = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertThat(back.header("Location")).hasValue(context() + "public");
  }

  @Test
  void anAjaxLoginLeadsBackToo() {
    Page login = browser.follow(browser.get("secret.xhtml?q=1")).page();

    Answer back = browser.ajax(login, "f:goAjax", Map.of("f:user", "ada"));

    assertThat(back.partial().redirect()).hasValue(context() + "secret.xhtml?q=1");
  }

  @Test
  void theMessageIsShownOnce() {
    browser.get("secret.xhtml");

    assertThat(browser.get("login.xhtml").page().text()).contains("Please log in");
    assertThat(browser.get("login.xhtml").page().text()).doesNotContain("Please log in");
  }

  @Test
  void theMessageIsInTheClientsLanguage() {
    Browser german = browser.with("Accept-Language", "de-AT,de;q=0.9");
    german.get("bean");

    assertThat(german.get("messages").body()).contains("Bitte melden Sie sich an");
  }

  @Test
  void aLoginWithoutAWayBackGoesToTheFallback() {
    Page login = browser.get("login.xhtml").page();

    Answer back = browser.submit(login, "f:go", Map.of("f:user", "ada"));

    assertThat(back.header("Location")).hasValue(context() + "index.xhtml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "\t//x"
      })
  void aForeignWayBackIsIgnored(String next) {
    Answer back = browser.get("do-login-and-back?user=ada&next=" + encoded(next));

    assertThat(back.header("Location")).hasValue(context() + "public");
  }

  @Test
  void aFacesPostbackIsRefusedWithThePageAsTheWayBack() {
    Page index = browser.get("index.xhtml").page();

    Answer refused = browser.submit(index, "f:act", Map.of());

    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("Location"))
        .hasValue(loginView() + "?next=" + encoded(context() + "index.xhtml"));
  }

  @Test
  void aFacesAjaxRequestIsRefusedByAPartialRedirect() {
    Page index = browser.get("index.xhtml").page();

    Answer refused = browser.ajax(index, "f:ajax", Map.of());

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.header("Content-Type"))
        .hasValueSatisfying(type -> type.startsWith("text/xml"));
    assertThat(refused.partial().redirect())
        .hasValue(loginView() + "?next=" + encoded(context() + "index.xhtml"));
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
    Browser script = browser.with("Faces-Request", "partial/ajax");
    String query = "?jakarta.faces.partial.ajax=true&jakarta.faces.partial.render=%40all";

    Answer refused =
        script.send(HttpRequest.newBuilder(script.url(page + query)).method(method, nothing()));

    assertThat(refused.body()).doesNotContain("opened");
    assertThat(refused.partial().redirect())
        .hasValueSatisfying(to -> assertThat(to).startsWith(loginView()));
  }

  @Test
  void anAjaxRequestWhoseRenderingMeetsAGuardIsRefusedToo() {
    login("ada");
    Page secret = browser.get("secret.xhtml").page();
    browser.get("do-logout");

    Answer refused = browser.ajax(secret, "f:ajax", Map.of());

    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.partial().redirect()).isPresent();
    assertThat(refused.body()).doesNotContain("the secret");
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

    assertThat(anew.status()).isEqualTo(200);
    assertThat(login.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith(loginView()));
  }

  @ParameterizedTest
  @CsvSource({
    "X-Requested-With, XMLHttpRequest",
    "Accept, application/json",
    "Sec-Fetch-Mode, cors",
  })
  void aProgramGetsAReasonAndNoSession(String header, String value) {
    Answer refused = browser.with(header, value).get("bean");

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).isPresent();
    assertThat(refused.header("Content-Type")).hasValue("application/problem+json");
    assertThat(refused.body())
        .isEqualTo("{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-logged-in\"}");
    assertThat(refused.cookies()).isEmpty();
  }

  @Test
  void theProblemDocumentHasNoCharsetAlsoAfterAnEncodingWasSet() {
    assertThat(browser.with("Accept", "application/json").get("bean-utf8").headers("Content-Type"))
        .containsExactly("application/problem+json");
  }

  @Test
  void whoAsksForNothingGetsNoSessionAndNoUserIsLoaded() {
    login("ada");
    browser.get("counters");
    Answer page = browser.get("public");

    assertThat(page.header("Cache-Control")).isEmpty();
    assertThat(browser.get("counters").body()).isEqualTo("loads=0 shown=0");
    assertThat(new Browser(url).get("public").cookies()).isEmpty();
    assertThat(new Browser(url).get("whoami").cookies()).isEmpty();
  }

  @Test
  void theUserIsLoadedOncePerRequestHoweverOftenOneAsks() {
    login("ada");
    browser.get("counters");

    assertThat(browser.get("whoami").body()).isEqualTo("ada authenticated=true fresh=true");
    assertThat(browser.get("counters").body()).isEqualTo("loads=1 shown=0");
  }

  @Test
  void anAnswerMadeForAUserIsKeptByNoCache() {
    assertThat(browser.get("whoami").header("Vary")).hasValue("Cookie");

    login("ada");

    assertThat(browser.get("whoami").header("Cache-Control")).hasValue("no-store");
  }

  @Test
  void theSessionIdChangesAtLoginAndItsCookieIsSafe() {
    browser.get("put?value=cart");
    String before = browser.cookie("JSESSIONID").orElseThrow();

    Answer login = login("ada");

    assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    assertThat(login.cookie("JSESSIONID").orElseThrow().attributes()).containsKey("httponly");
    assertThat(browser.get("get").body()).isEqualTo("cart");
  }

  @Test
  void theSessionCookieStaysOnTheSite() {
    assertThat(login("ada").cookie("JSESSIONID").orElseThrow().sameSite())
        .hasValueSatisfying(value -> assertThat(value).isEqualToIgnoringCase("Lax"));
  }

  @Test
  void anotherUserFindsNothingOfTheFirst() {
    login("ada");
    browser.get("put?value=diary");

    login("ben");

    assertThat(browser.get("get").body()).isEqualTo("null");
    assertThat(browser.get("whoami").body()).startsWith("ben ");
  }

  @Test
  void logoutEndsTheSessionAlsoForACopyOfItsCookie() {
    login("ada");
    browser.get("put?value=diary");
    String copy = browser.cookie("JSESSIONID").orElseThrow();

    assertThat(browser.get("do-logout").body()).isEqualTo("true");

    Answer replayed = browser.with("Cookie", "JSESSIONID=" + copy).get("whoami");
    assertThat(replayed.body()).startsWith("null ");
    assertThat(browser.get("get").body()).isEqualTo("null");
    assertThat(browser.get("do-logout").body()).isEqualTo("false");
  }

  @Test
  void aSessionThatAnotherClientBringsIsNoLongerFreshForAnybody() {
    Browser owner = browser.with("User-Agent", "Owner/1.0");
    owner.get("do-login?user=ada");
    assertThat(owner.get("bean-fresh").status()).isEqualTo(200);

    Browser attacker = browser.with("User-Agent", "Attacker/2.0");
    assertThat(attacker.get("bean").body()).isEqualTo("the secret 42");
    assertThat(attacker.get("bean-fresh").status()).isEqualTo(302);

    assertThat(owner.get("bean-fresh").status()).isEqualTo(302);
    assertThat(owner.get("whoami").body()).isEqualTo("ada authenticated=true fresh=false");
  }

  @Test
  void anInactiveUserIsNotLetIn() {
    assertThat(login("cleo").body()).isEqualTo("false null");
    assertThat(browser.get("bean").status()).isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bean-fresh", "guarded-fresh"})
  void aStaleLoginIsSentToTheRefreshViewAndAConfirmOpensThePage(String path) {
    browser.get("do-login?user=ada&stale=1");
    assertThat(browser.get("bean").body()).isEqualTo("the secret 42");

    Answer refused = browser.get(path);
    assertThat(refused.header("Location"))
        .hasValue(context() + "confirm.xhtml?next=" + encoded(context() + path));

    Page confirm = browser.follow(refused).page();
    assertThat(confirm.text()).contains("Please confirm that it is you.");
    String before = browser.cookie("JSESSIONID").orElseThrow();
    Answer back = browser.submit(confirm, "f:go", Map.of());

    assertThat(back.header("Location")).hasValue(context() + path);
    assertThat(browser.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    assertThat(browser.follow(back).status()).isEqualTo(200);
  }

  @Test
  void aStaleLoginIsReportedToAProgram() {
    browser.get("do-login?user=ada&stale=1");

    Answer refused = browser.with("Accept", "application/json").get("bean-fresh");

    assertThat(refused.body()).contains("\"reason\":\"not-fresh\"");
  }

  @Test
  void theRequestItselfMayNameTheUser() {
    Answer answer = browser.with("X-Api-Key", "key-of-ada").get("bean");

    assertThat(answer.body()).isEqualTo("the secret 42");
    assertThat(answer.cookies()).isEmpty();
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

    Answer broken = browser.get("title.xhtml");

    assertThat(broken.status()).isEqualTo(500);
  }

  @Test
  void halfAPageShowsNothingGuarded() {
    Answer half = browser.get("bean-late");

    assertThat(half.body()).doesNotContain("the secret");
    assertThat(browser.get("counters").body()).isEqualTo("loads=0 shown=0");
  }

  @Test
  void aThreadThatServesNoRequestIsAnonymousEvenForALoggedInUser() {
    login("ada");

    assertThat(browser.get("thread").body()).isEqualTo("refused by LoginRequiredException");
    assertThat(browser.get("counters").body()).endsWith("shown=0");
  }

  @Test
  void aLaterDispatchKnowsTheUserWithoutLoadingTheUserAgain() {
    login("ada");
    browser.get("counters");

    assertThat(browser.get("async").body()).isEqualTo("the secret");
    assertThat(browser.get("counters").body()).isEqualTo("loads=1 shown=1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/things/guarded", "api/things/bean"})
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = "no REST")
  void aRestResourceReportsTheReasonToAProgram(String path) {
    Answer refused = browser.get(path);

    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).isPresent();
    assertThat(refused.body()).contains("\"reason\":\"not-logged-in\"");
    assertThat(refused.cookies()).isEmpty();
    assertThat(browser.get("counters").body()).isEqualTo("loads=0 shown=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/things/guarded", "api/things/bean"})
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = "no REST")
  void aRestResourceSendsABrowserToTheLoginView(String path) {
    Answer refused = browser.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path);

    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("Location"))
        .hasValue(loginView() + "?next=" + encoded(context() + path));
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = "no REST")
  void aRestResourceLetsInWhoIsLoggedIn() {
    login("ada");

    assertThat(browser.get("api/things").body()).isEqualTo("ada");
    assertThat(browser.get("api/things/guarded").body()).isEqualTo("guarded resource");
    assertThat(browser.get("api/things/bean").body()).isEqualTo("the secret");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = "no REST")
  void aRestResourceLeadsBackToo() {
    Answer back =
        browser.post(
            "api/things/login?user=ada&next=" + encoded(context() + "api/things"), Map.of());

    assertThat(back.status()).isEqualTo(302);
    assertThat(back.header("Location")).hasValue(context() + "api/things");
    assertThat(browser.follow(back).body()).isEqualTo("ada");
  }

  private Answer login(String user) {
    return browser.get("do-login?user=" + user);
  }

  private String context() {
    return browser.url("").getRawPath();
  }

  private String loginView() {
    return context() + "login.xhtml";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static HttpRequest.BodyPublisher nothing() {
    return BodyPublishers.noBody();
  }
}
