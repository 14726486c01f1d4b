package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.fixture.IncompleteGuest;
import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.clients.Auth;
import java.net.URI;
import java.net.URLEncoder;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out over HTTP, in an application whose context path has to be encoded. */
class ClientsIT extends ServerTestBase {

  private static final String MESSAGE = "cdi_login_message";
  private static final String SESSION = "JSESSIONID";
  private static final String REMEMBER = "remember_token";

  /** Payara makes no session cookie for such a path, and its adapter reads no space in one. */
  private static final boolean PLAIN = Stack.PAYARA.isCurrent();

  private static final String NAME = PLAIN ? "clients" : "my nötes";
  private static final String PATH = PLAIN ? "/clients" : "/my%20n%C3%B6tes";

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named(NAME)
        .addClasses(TextServlet.class, IncompleteGuest.class)
        .addPackage(Auth.class.getPackage());
  }

  @Test
  void aRefusedClientGetsNoSession() {
    Answer refused = browser.get("notes");

    assertThat(refused).hasStatus(302);
    assertThat(refused.cookie(SESSION)).isEmpty();
    assertThat(refused.headers("Set-Cookie"))
        .containsExactly(MESSAGE + "=login; Path=" + PATH + "; HttpOnly; SameSite=Lax");
  }

  @Test
  void theMessageIsShownOnce() {
    Answer login = browser.follow(browser.get("notes"));

    assertThat(login.body()).contains("Please log in to see this page.");
    assertThat(login.cookie(SESSION)).isEmpty();
    assertThat(browser.cookie(MESSAGE)).isEmpty();
    assertThat(browser.get("login")).hasBody("[]");
  }

  @Test
  void theMessageIsInTheLanguageOfTheClient() {
    Browser german = browser.with("Accept-Language", "de-CH, en;q=0.5");

    assertThat(german.follow(german.get("notes")).body()).contains("Bitte melden Sie sich an");
  }

  @Test
  void aLoginDeletesTheMessage() {
    browser.get("notes");
    browser.get("login?user=ann");

    assertThat(browser.cookie(MESSAGE)).isEmpty();
    assertThat(browser.get("login")).hasBody("[]");
  }

  @Test
  void aForgedMessageShowsNothing() {
    browser.cookies().put(MESSAGE, "forged", PATH);

    assertThat(browser.get("login")).hasBody("[]");
    assertThat(browser.cookie(MESSAGE)).isEmpty();
  }

  @Test
  void aBeanOfTheApplicationKeepsANameThatTheLibraryUses() {
    assertThat(browser.get("bean-name")).hasBody("Customer");
    browser.get("login?user=ann");
    assertThat(browser.get("who").body()).startsWith("ann authenticated");
  }

  @Test
  void theRememberCookieComesBack() {
    Answer login = browser.get("login?user=ann&remember");
    assertThat(login.cookie(REMEMBER).orElseThrow().path()).hasValue(PATH);
    browser.cookies().remove(SESSION);

    assertThat(browser.get("who")).hasBody("ann authenticated active remembered");
  }

  @Test
  void theWayBackLeadsToTheGuardedPage() {
    Answer refused = browser.get("notes?q=1");
    assertThat(refused).redirectsTo(PATH + "/login?next=" + encoded(PATH + "/notes?q=1"));

    Answer back = browser.get(URI.create(refused.location() + "&user=ann"));

    assertThat(back).redirectsTo(PATH + "/notes?q=1");
    assertThat(browser.follow(back)).hasBody("notes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/.//evil.example", "/..//evil.example", "/%2e//evil.example", "/;//evil.example"})
  void aWayBackWithDotsLeadsToNoOtherHost(String next) {
    assertThat(browser.get("login?user=ann&next=" + encoded(next))).redirectsTo(PATH + "/who");
  }

  @Test
  void theFallbackIsEncoded() {
    assertThat(back("/my page?q=<1>")).isEqualTo(PATH + "/my%20page?q=%3C1%3E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "index.xhtml"})
  void aFallbackThatIsNoPathIsAMistake(String fallback) {
    assertThat(browser.get("back?fallback=" + encoded(fallback)).body()).startsWith("LOGIN-126 ");
  }

  @Test
  void anAnonymousObjectOfARequestLoaderOpensNoGuard() {
    Browser guest = browser.with("X-Guest", "1");

    assertThat(guest.get("notes")).hasStatus(302);
    assertThat(guest.get("who")).hasBody("null");
  }

  @Test
  void aLogoutEndsSessionAndCookieWhileTheLoaderFails() {
    browser.get("login?user=ann&remember");

    assertThat(browser.get("logout?failing")).hasBody("true");

    assertThat(browser.cookie(REMEMBER)).isEmpty();
    assertThat(browser.get("who")).hasBody("null");
  }

  @Test
  void aLogoutAfterTheResponseIsCommittedEndsTheSessionAndNamesTheCookieThatStays() {
    browser.get("login?user=ann&remember");

    assertThat(browser.get("logout?committed").body()).startsWith("LOGIN-122 ");

    browser.cookies().remove(REMEMBER);
    assertThat(browser.get("who")).hasBody("null");
  }

  @Test
  void aLoginAfterTheResponseIsCommittedChangesNothing() {
    Answer late = browser.get("late");

    assertThat(late).setsNoCookie();
    assertThat(late.body()).startsWith("LOGIN-121 ");
    assertThat(browser.get("who")).hasBody("null");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private String back(String fallback) {
    return browser.get("back?fallback=" + encoded(fallback)).header("Location").orElseThrow();
  }
}
