package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.servlets.Pages;
import io.github.cdilogin.it.servlets.late.LateInitializer;
import jakarta.servlet.ServletContainerInitializer;
import java.io.File;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library between the servlet container and an application's own filters, dispatches and
 * responses.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServletLayerIT {

  private static final String REMEMBER = "remember_token";

  @ArquillianResource URL url;
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "servlets.war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsLibraries(late())
        .addClass(TextServlet.class)
        .addPackage(Pages.class.getPackage())
        .addAsWebResource(new StringAsset("a static file"), "static.txt")
        .addAsWebInfResource("it/servlets/web.xml", "web.xml")
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }

  /** A library of the application, whose initializer and listener run after ours. */
  private static JavaArchive late() {
    return ShrinkWrap.create(JavaArchive.class, "zz-late.jar")
        .addPackage(LateInitializer.class.getPackage())
        .addAsServiceProvider(ServletContainerInitializer.class, LateInitializer.class)
        .addAsManifestResource("it/servlets/late-fragment.xml", "web-fragment.xml");
  }

  @BeforeEach
  void open() {
    browser = new Browser(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "guarded",
        "in-web-xml",
        "by-initializer",
        "by-listener",
        "by-fragment-listener",
        "area/",
        "gone",
        "forward?path=guarded",
        "include?path=guarded",
        "async?path=guarded",
        "async?path=by-initializer",
        "forward?name=Guarded",
        "include?name=Guarded",
        "forward?name=InWebXml",
        "include?name=ByInitializer",
        "forward?name=ByListener",
        "include?name=ByListener",
        "forward?name=ByFragmentListener",
        "include?name=ByFragmentListener",
      })
  void aGuardedServletRunsForAnAuthenticatedUserOnly(String path) {
    Answer refused = browser.get(path);
    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith(context() + "login?next="));
    assertThat(refused.body()).doesNotContain("guarded");

    login();

    assertThat(browser.get(path).body()).contains("guarded ");
  }

  @Test
  void filesAndMissingPagesNeedNoUser() {
    assertThat(browser.get("static.txt").body()).isEqualTo("a static file");
    assertThat(browser.get("missing").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "in-web-xml", "by-initializer", "by-listener"})
  void aPreflightRequestGetsTheHeadersOfTheApplication(String path) {
    Answer preflight = preflight(path);

    assertThat(preflight.status()).isEqualTo(204);
    assertThat(preflight.header("Access-Control-Allow-Origin")).hasValue("https://other.example");
  }

  /** One that the listener of another library registers after the library has looked. */
  @Test
  @DisabledIfSystemProperty(
      named = "arquillian.launch",
      matches = "payara-micro",
      disabledReason =
          "Payara lets no listener that an initializer adds look at servlets: LOGIN-117")
  void aPreflightRequestOfALateServletGetsTheHeadersOfTheApplication() {
    assertThat(preflight("by-fragment-listener").header("Access-Control-Allow-Origin"))
        .hasValue("https://other.example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "in-web-xml", "by-initializer", "by-listener"})
  void aRefusalGetsTheHeadersOfTheApplicationWhoseFilterSeesTheStatus(String path) {
    Answer redirect = browser.get(path);
    assertThat(redirect.header("Access-Control-Allow-Origin")).hasValue("https://other.example");

    Answer refused = browser.with("Accept", "application/json").get(path);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("Access-Control-Allow-Origin")).hasValue("https://other.example");
    assertThat(refused.body()).contains("not-logged-in");
  }

  @Test
  void theFiltersOfTheApplicationSeeTheStatusOfARefusal() {
    browser.with("Accept", "application/json").get("guarded");

    assertThat(browser.get("seen").body()).contains("status=401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "in-web-xml", "by-initializer", "by-listener"})
  void theUserIsLoadedBehindTheFiltersOfTheApplication(String path) {
    login();
    browser.get("seen");

    browser.get(path);

    assertThat(browser.get("seen").body()).contains("tenant=127.0.0.1");
  }

  @Test
  void aRestoredUserIsLoadedBehindTheFiltersOfTheApplication() {
    login();
    browser.cookies().remove("JSESSIONID");
    browser.get("seen");
    browser.cookies().remove("JSESSIONID");

    Answer page = browser.get("open");

    assertThat(page.cookie(REMEMBER)).isPresent();
    assertThat(browser.get("seen").body()).contains("tenant=127.0.0.1");
  }

  @Test
  void aSessionThatAFilterKeepsElsewhereHoldsTheLoginBehindTheFilterMappedOnceMore() {
    assertThat(browser.get("elsewhere/do-login").body()).isEqualTo("true");
    browser.cookies().remove(REMEMBER);

    assertThat(browser.get("elsewhere/who").body()).isEqualTo("it is ada");
    assertThat(browser.get("elsewhere/guarded").body()).isEqualTo("guarded Guarded");
    assertThat(browser.get("who").body()).isEqualTo("it is null");
  }

  @Test
  void anAsyncDispatchKnowsTheCurrentUser() {
    login();

    assertThat(browser.get("async?path=who").body()).isEqualTo("it is ada");
    assertThat(new Browser(url).get("async?path=who").body()).isEqualTo("it is null");
  }

  @Test
  void aResetResponseIsStillKeptByNoCache() {
    assertThat(browser.get("who-then-reset").header("Vary")).hasValue("Cookie");

    login();
    Answer page = browser.get("who-then-reset");
    assertThat(page.body()).isEqualTo("it is ada");
    assertThat(page.header("Cache-Control")).hasValue("no-store");

    Answer logout = browser.get("logout-then-reset");
    assertThat(logout.body()).isEqualTo("done");
    assertThat(logout.header("Cache-Control")).hasValue("no-store");
    assertThat(logout.header("Vary")).hasValue("Cookie");
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"location", "status", "buffer", "status-and-buffer"})
  void everyRedirectCarriesTheCookie(String by) {
    login();

    Answer redirect = browser.get("logout-then-redirect?by=" + by);

    assumeThat(redirect.status()).as("this server knows the method").isNotEqualTo(501);
    assertThat(redirect.isRedirect() || redirect.status() == 307).isTrue();
    assertThat(redirect.headers("Set-Cookie").stream().filter(line -> line.startsWith(REMEMBER)))
        .hasSize(1);
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"include?path=who", "include?name=Who", "long-include?path=who"})
  void headersThatAnIncludedPageNeedsArrive(String path) {
    assertThat(browser.get(path).header("Vary")).hasValue("Cookie");

    login();

    Answer page = browser.get(path);
    assertThat(page.body()).contains("it is ada");
    assertThat(page.header("Cache-Control")).hasValue("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"include?path=do-logout", "include?name=Logout", "long-include?path=do-logout"})
  void theCookieOfAnIncludedPageArrives(String path) {
    login();

    Answer page = browser.get(path);

    assertThat(page.body()).contains("logout true");
    assertThat(page.headers("Set-Cookie").stream().filter(line -> line.startsWith(REMEMBER)))
        .hasSize(1);
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout-then-fail", "logout-then-fail?begun=1"})
  void aFailureAfterLogoutDeletesTheCookieAllTheSame(String path) {
    login();

    Answer failed = browser.get(path);

    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.headers("Set-Cookie").stream().filter(line -> line.startsWith(REMEMBER)))
        .hasSize(1);
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @Test
  void aFailureAtTheEndOfARequestLeavesNothingOnTheThread() {
    login();

    for (int i = 0; i < 60; i++) {
      assertThat(browser.get("break-the-end").status()).isEqualTo(500);
      new Browser(url).get("open");
    }

    assertThat(browser.get("seen").body()).endsWith("leftovers=0");
  }

  @Test
  void theSessionCookieIsHiddenFromScripts() {
    assertThat(login().cookie("JSESSIONID").orElseThrow().attributes()).containsKey("httponly");
  }

  private Answer preflight(String path) {
    return browser.send(
        HttpRequest.newBuilder(browser.url(path))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", "https://other.example")
            .header("Access-Control-Request-Method", "POST"));
  }

  private Answer login() {
    Answer login = browser.get("do-login");
    assertThat(login.body()).isEqualTo("true");
    return login;
  }

  private String context() {
    return browser.url("").getRawPath();
  }
}
