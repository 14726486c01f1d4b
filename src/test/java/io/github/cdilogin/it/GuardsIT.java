package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests guards refuse and serve, and what a login does to the session. */
class GuardsIT extends GuardsTestBase {

  private static final String SESSION = "JSESSIONID";

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
    assertThat(browser.get(path + "?q=1%2B1"))
        .redirectsTo(loginViewFor(path + "?q=1%2B1"))
        .hasHeader("Cache-Control", "no-store")
        .hasBody("");
    assertNoUserIsLoadedAndNoGuardedCodeRuns();
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE"})
  void everyMethodIsRefused(String method) {
    assertThat(send(browser, method, "guarded")).hasStatus(302);
    assertNoUserIsLoadedAndNoGuardedCodeRuns();
  }

  @Test
  void headIsAnsweredAsGet() {
    assertThat(send(browser, "HEAD", "bean")).hasStatus(302).hasHeader("Location");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bean", "guarded", "secret.xhtml"})
  void optionsNeitherRunsTheBodyNorRedirects(String path) {
    Answer options = send(browser, "OPTIONS", path);

    assertThat(options).hasStatus(204).hasBody("");
    assertThat(options.header("Allow").orElseThrow()).contains("GET");
    assertNoUserIsLoadedAndNoGuardedCodeRuns();
  }

  @Test
  void theMessageIsInTheClientsLanguage() {
    Browser german = browser.with("Accept-Language", "de-AT,de;q=0.9");
    german.get("bean");

    assertThat(german.get("messages")).hasBodyContaining("Bitte melden Sie sich an");
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
    assertThat(browser.get("do-login-and-back?user=ada&next=" + encoded(next)))
        .redirectsTo(context() + "public");
  }

  @ParameterizedTest
  @CsvSource({
    "X-Requested-With, XMLHttpRequest",
    "Accept, application/json",
    "Sec-Fetch-Mode, cors",
  })
  void aProgramGetsAReasonAndNoSession(String header, String value) {
    assertThat(browser.with(header, value).get("bean"))
        .hasStatus(401)
        .hasHeader("WWW-Authenticate")
        .hasHeader("Content-Type", "application/problem+json")
        .hasBody("{\"title\":\"Login required\",\"status\":401,\"reason\":\"not-logged-in\"}")
        .setsNoCookie();
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
    assertNoUserIsLoadedAndNoGuardedCodeRuns();
    assertThat(newBrowser().get("public")).setsNoCookie();
    assertThat(newBrowser().get("whoami")).setsNoCookie();
  }

  @ParameterizedTest
  @CsvSource({"whoami, ada authenticated=true fresh=true, 0", "async, the secret, 1"})
  void theUserIsLoadedOncePerRequestHoweverOftenOneAsksAndInALaterDispatch(
      String path, String body, int shown) {
    login("ada");
    browser.get("counters");

    assertThat(browser.get(path)).hasBody(body);
    assertThat(browser.get("counters")).hasBody("loads=1 shown=" + shown);
  }

  @Test
  void anAnswerMadeForAUserIsKeptByNoCache() {
    assertThat(browser.get("whoami")).hasHeader("Vary", "Cookie");

    login("ada");

    assertThat(browser.get("whoami")).hasHeader("Cache-Control", "no-store");
  }

  @Test
  void theSessionIdChangesAtLoginAndItsCookieIsSafe() {
    browser.get("put?value=cart");
    String before = browser.cookie(SESSION).orElseThrow();

    Answer login = login("ada");

    assertThat(browser.cookie(SESSION).orElseThrow()).isNotEqualTo(before);
    assertThat(login.cookie(SESSION).orElseThrow().attributes()).containsKey("httponly");
    assertThat(browser.get("get")).hasBody("cart");
  }

  @Test
  void theSessionCookieStaysOnTheSite() {
    assertThat(login("ada").cookie(SESSION).orElseThrow().sameSite())
        .hasValueSatisfying(value -> assertThat(value).isEqualToIgnoringCase("Lax"));
  }

  @Test
  void anotherUserFindsNothingOfTheFirst() {
    login("ada");
    browser.get("put?value=diary");

    login("ben");

    assertThat(browser.get("get")).hasBody("null");
    assertThat(browser.get("whoami").body()).startsWith("ben ");
  }

  @Test
  void logoutEndsTheSessionAlsoForACopyOfItsCookie() {
    login("ada");
    browser.get("put?value=diary");
    String copy = browser.cookie(SESSION).orElseThrow();

    assertThat(browser.get("do-logout")).hasBody("true");

    Answer replayed = browser.with("Cookie", "JSESSIONID=" + copy).get("whoami");
    assertThat(replayed.body()).startsWith("null ");
    assertThat(browser.get("get")).hasBody("null");
    assertThat(browser.get("do-logout")).hasBody("false");
  }

  @Test
  void aSessionThatAnotherClientBringsIsNoLongerFreshForAnybody() {
    Browser owner = browser.with("User-Agent", "Owner/1.0");
    owner.get("do-login?user=ada");
    assertThat(owner.get("bean-fresh")).hasStatus(200);

    Browser attacker = browser.with("User-Agent", "Attacker/2.0");
    assertThat(attacker.get("bean")).hasBody("the secret 42");
    assertThat(attacker.get("bean-fresh")).hasStatus(302);

    assertThat(owner.get("bean-fresh")).hasStatus(302);
    assertThat(owner.get("whoami")).hasBody("ada authenticated=true fresh=false");
  }

  @Test
  void anInactiveUserIsNotLetIn() {
    assertThat(login("cleo")).hasBody("false null");
    assertThat(browser.get("bean")).hasStatus(302);
  }

  @Test
  void aStaleLoginIsReportedToAProgram() {
    browser.get("do-login?user=ada&stale=1");

    assertThat(browser.with("Accept", "application/json").get("bean-fresh"))
        .hasBodyContaining("\"reason\":\"not-fresh\"");
  }

  @Test
  void theRequestItselfMayNameTheUser() {
    assertThat(browser.with("X-Api-Key", "key-of-ada").get("bean"))
        .hasBody("the secret 42")
        .setsNoCookie();
  }

  @Test
  void halfAPageShowsNothingGuarded() {
    assertThat(browser.get("bean-late")).hasBodyWithout("the secret");
    assertNoUserIsLoadedAndNoGuardedCodeRuns();
  }

  @Test
  void aThreadThatServesNoRequestIsAnonymousEvenForALoggedInUser() {
    login("ada");

    assertThat(browser.get("thread")).hasBody("refused by LoginRequiredException");
    assertThat(browser.get("counters").body()).endsWith("shown=0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/things/guarded", "api/things/bean"})
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat has no REST")
  void aRestResourceReportsTheReasonToAProgram(String path) {
    assertThat(browser.get(path))
        .hasStatus(401)
        .hasHeader("WWW-Authenticate")
        .hasBodyContaining("\"reason\":\"not-logged-in\"")
        .setsNoCookie();
    assertNoUserIsLoadedAndNoGuardedCodeRuns();
  }

  @ParameterizedTest
  @ValueSource(strings = {"api/things/guarded", "api/things/bean"})
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat has no REST")
  void aRestResourceSendsABrowserToTheLoginView(String path) {
    assertThat(browser.with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").get(path))
        .redirectsTo(loginViewFor(path));
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat has no REST")
  void aRestResourceLetsInWhoIsLoggedIn() {
    login("ada");

    assertThat(browser.get("api/things")).hasBody("ada");
    assertThat(browser.get("api/things/guarded")).hasBody("guarded resource");
    assertThat(browser.get("api/things/bean")).hasBody("the secret");
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat has no REST")
  void aRestResourceLeadsBackToo() {
    Answer back =
        browser.post(
            "api/things/login?user=ada&next=" + encoded(context() + "api/things"), Map.of());

    assertThat(back).redirectsTo(context() + "api/things");
    assertThat(browser.follow(back)).hasBody("ada");
  }
}
