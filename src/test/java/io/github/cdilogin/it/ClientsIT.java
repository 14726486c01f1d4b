package io.github.cdilogin.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.clients.Auth;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logging in and out over HTTP, in an application whose context path has to be encoded. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ClientsIT {

  private static final String MESSAGE = "cdi_login_message";
  private static final String SESSION = "JSESSIONID";
  private static final String REMEMBER = "remember_token";

  /** Payara makes no session cookie for such a path, and its adapter reads no space in one. */
  private static final boolean PAYARA =
      "payara-micro".equals(System.getProperty("arquillian.launch"));

  private static final String NAME = PAYARA ? "clients" : "my nötes";
  private static final String PATH = PAYARA ? "/clients" : "/my%20n%C3%B6tes";

  @ArquillianResource URL url;
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, NAME + ".war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addClass(TextServlet.class)
        .addPackage(Auth.class.getPackage())
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }

  @BeforeEach
  void visit() {
    browser = new Browser(url);
  }

  @Test
  void aRefusedClientGetsNoSession() {
    Answer refused = browser.get("notes");

    assertThat(refused.status()).isEqualTo(302);
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
    assertThat(browser.get("login").body()).isEqualTo("[]");
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
    assertThat(browser.get("login").body()).isEqualTo("[]");
  }

  @Test
  void aForgedMessageShowsNothing() {
    browser.cookies().put(MESSAGE, "forged", PATH);

    assertThat(browser.get("login").body()).isEqualTo("[]");
    assertThat(browser.cookie(MESSAGE)).isEmpty();
  }

  @Test
  void aBeanOfTheApplicationKeepsANameThatTheLibraryUses() {
    assertThat(browser.get("bean-name").body()).isEqualTo("Customer");
    browser.get("login?user=ann");
    assertThat(browser.get("who").body()).startsWith("ann authenticated");
  }

  @Test
  void theRememberCookieComesBack() {
    Answer login = browser.get("login?user=ann&remember");
    assertThat(login.cookie(REMEMBER).orElseThrow().path()).hasValue(PATH);
    browser.cookies().remove(SESSION);

    assertThat(browser.get("who").body()).isEqualTo("ann authenticated active remembered");
  }

  @Test
  void theWayBackLeadsToTheGuardedPage() {
    Answer refused = browser.get("notes?q=1");
    assertThat(refused.header("Location"))
        .hasValue(PATH + "/login?next=" + URLEncoder.encode(PATH + "/notes?q=1", UTF_8));

    Answer back = browser.get(URI.create(refused.location() + "&user=ann"));

    assertThat(back.header("Location")).hasValue(PATH + "/notes?q=1");
    assertThat(browser.follow(back).body()).isEqualTo("notes");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/.//evil.example", "/..//evil.example", "/%2e//evil.example", "/;//evil.example"})
  void aWayBackWithDotsLeadsToNoOtherHost(String next) {
    Answer back = browser.get("login?user=ann&next=" + URLEncoder.encode(next, UTF_8));

    assertThat(back.header("Location")).hasValue(PATH + "/who");
  }

  @Test
  void theFallbackIsEncoded() {
    assertThat(back("/my page?q=<1>")).isEqualTo(PATH + "/my%20page?q=%3C1%3E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "index.xhtml"})
  void aFallbackThatIsNoPathIsAMistake(String fallback) {
    assertThat(browser.get("back?fallback=" + URLEncoder.encode(fallback, UTF_8)).body())
        .startsWith("LOGIN-126 ");
  }

  @Test
  void anAnonymousObjectOfARequestLoaderOpensNoGuard() {
    Browser guest = browser.with("X-Guest", "1");

    assertThat(guest.get("notes").status()).isEqualTo(302);
    assertThat(guest.get("who").body()).isEqualTo("null");
  }

  @Test
  void aLogoutEndsSessionAndCookieWhileTheLoaderFails() {
    browser.get("login?user=ann&remember");

    assertThat(browser.get("logout?failing").body()).isEqualTo("true");

    assertThat(browser.cookie(REMEMBER)).isEmpty();
    assertThat(browser.get("who").body()).isEqualTo("null");
  }

  @Test
  void aLogoutAfterTheResponseIsCommittedEndsTheSessionAndNamesTheCookieThatStays() {
    browser.get("login?user=ann&remember");

    assertThat(browser.get("logout?committed").body()).startsWith("LOGIN-122 ");

    browser.cookies().remove(REMEMBER);
    assertThat(browser.get("who").body()).isEqualTo("null");
  }

  @Test
  void aLoginAfterTheResponseIsCommittedChangesNothing() {
    Answer late = browser.get("late");

    assertThat(late.body()).startsWith("LOGIN-121 ");
    assertThat(late.cookies()).isEmpty();
    assertThat(browser.get("who").body()).isEqualTo("null");
  }

  private String back(String fallback) {
    return browser
        .get("back?fallback=" + URLEncoder.encode(fallback, UTF_8))
        .header("Location")
        .orElseThrow();
  }
}
