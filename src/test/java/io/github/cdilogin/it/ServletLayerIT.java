package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.cdilogin.it.app.TextServlet;
import io.github.cdilogin.it.servlets.Pages;
import io.github.cdilogin.it.servlets.late.LateInitializer;
import jakarta.servlet.ServletContainerInitializer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The library between the servlet container and an application's own filters, dispatches and
 * responses.
 */
class ServletLayerIT extends ServerTestBase {

  private static final String REMEMBER = "remember_token";
  private static final String ORIGIN = "https://other.example";
  private static final String ALLOWED_ORIGIN = "Access-Control-Allow-Origin";

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("servlets")
        .addAsLibraries(late())
        .addClass(TextServlet.class)
        .addPackage(Pages.class.getPackage())
        .addAsWebResource(new StringAsset("a static file"), "static.txt")
        .addAsWebInfResource("it/servlets/web.xml", "web.xml");
  }

  /** A library of the application, whose initializer and listener run after ours. */
  private static JavaArchive late() {
    return ShrinkWrap.create(JavaArchive.class, "zz-late.jar")
        .addPackage(LateInitializer.class.getPackage())
        .addAsServiceProvider(ServletContainerInitializer.class, LateInitializer.class)
        .addAsManifestResource("it/servlets/late-fragment.xml", "web-fragment.xml");
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
    assertThat(browser.get(path))
        .redirectsToView(context() + "login?next=")
        .hasBodyWithout("guarded");

    login();

    assertThat(browser.get(path)).hasBodyContaining("guarded ");
  }

  @Test
  void filesAndMissingPagesNeedNoUser() {
    assertThat(browser.get("static.txt")).hasBody("a static file");
    assertThat(browser.get("missing")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "in-web-xml", "by-initializer", "by-listener"})
  void aPreflightRequestGetsTheHeadersOfTheApplication(String path) {
    assertThat(preflight(path)).hasStatus(204).hasHeader(ALLOWED_ORIGIN, ORIGIN);
  }

  /** One that the listener of another library registers after the library has looked. */
  @Test
  @OnlyOn(
      value = Stack.TOMCAT_OWB,
      because = "Payara lets no listener that an initializer adds look at servlets: LOGIN-117")
  void aPreflightRequestOfALateServletGetsTheHeadersOfTheApplication() {
    assertThat(preflight("by-fragment-listener")).hasHeader(ALLOWED_ORIGIN, ORIGIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "in-web-xml", "by-initializer", "by-listener"})
  void aRefusalGetsTheHeadersOfTheApplicationWhoseFilterSeesTheStatus(String path) {
    assertThat(browser.get(path)).hasHeader(ALLOWED_ORIGIN, ORIGIN);

    assertThat(browser.with("Accept", "application/json").get(path))
        .hasStatus(401)
        .hasHeader(ALLOWED_ORIGIN, ORIGIN)
        .hasBodyContaining("not-logged-in");
  }

  @Test
  void theFiltersOfTheApplicationSeeTheStatusOfARefusal() {
    browser.with("Accept", "application/json").get("guarded");

    assertThat(browser.get("seen")).hasBodyContaining("status=401");
  }

  @ParameterizedTest
  @ValueSource(strings = {"guarded", "in-web-xml", "by-initializer", "by-listener"})
  void theUserIsLoadedBehindTheFiltersOfTheApplication(String path) {
    login();
    browser.get("seen");

    browser.get(path);

    assertThat(browser.get("seen")).hasBodyContaining("tenant=127.0.0.1");
  }

  @Test
  void aRestoredUserIsLoadedBehindTheFiltersOfTheApplication() {
    login();
    browser.cookies().remove("JSESSIONID");
    browser.get("seen");
    browser.cookies().remove("JSESSIONID");

    Answer page = browser.get("open");

    assertThat(page.cookie(REMEMBER)).isPresent();
    assertThat(browser.get("seen")).hasBodyContaining("tenant=127.0.0.1");
  }

  @Test
  void aSessionThatAFilterKeepsElsewhereHoldsTheLoginBehindTheFilterMappedOnceMore() {
    assertThat(browser.get("elsewhere/do-login")).hasBody("true");
    browser.cookies().remove(REMEMBER);

    assertThat(browser.get("elsewhere/who")).hasBody("it is ada");
    assertThat(browser.get("elsewhere/guarded")).hasBody("guarded Guarded");
    assertThat(browser.get("who")).hasBody("it is null");
  }

  @Test
  void anAsyncDispatchKnowsTheCurrentUser() {
    login();

    assertThat(browser.get("async?path=who")).hasBody("it is ada");
    assertThat(newBrowser().get("async?path=who")).hasBody("it is null");
  }

  @Test
  void aResetResponseIsStillKeptByNoCache() {
    assertThat(browser.get("who-then-reset")).hasHeader("Vary", "Cookie");

    login();
    assertThat(browser.get("who-then-reset"))
        .hasBody("it is ada")
        .hasHeader("Cache-Control", "no-store");

    assertThat(browser.get("logout-then-reset"))
        .hasBody("done")
        .hasHeader("Cache-Control", "no-store")
        .hasHeader("Vary", "Cookie");
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"location", "status", "buffer", "status-and-buffer"})
  void everyRedirectCarriesTheCookie(String by) {
    login();

    Answer redirect = browser.get("logout-then-redirect?by=" + by);

    assumeThat(redirect.status()).as("this server knows the method").isNotEqualTo(501);
    assertThat(redirect.isRedirect() || redirect.status() == 307).isTrue();
    assertThat(redirect).hasOneLineForCookie(REMEMBER);
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"include?path=who", "include?name=Who", "long-include?path=who"})
  void headersThatAnIncludedPageNeedsArrive(String path) {
    assertThat(browser.get(path)).hasHeader("Vary", "Cookie");

    login();

    assertThat(browser.get(path))
        .hasBodyContaining("it is ada")
        .hasHeader("Cache-Control", "no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"include?path=do-logout", "include?name=Logout", "long-include?path=do-logout"})
  void theCookieOfAnIncludedPageArrives(String path) {
    login();

    assertThat(browser.get(path)).hasBodyContaining("logout true").hasOneLineForCookie(REMEMBER);
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout-then-fail", "logout-then-fail?begun=1"})
  void aFailureAfterLogoutDeletesTheCookieAllTheSame(String path) {
    login();

    assertThat(browser.get(path)).hasStatus(500).hasOneLineForCookie(REMEMBER);
    assertThat(browser.cookie(REMEMBER)).isEmpty();
  }

  @Test
  void aFailureAtTheEndOfARequestLeavesNothingOnTheThread() {
    login();

    for (int i = 0; i < 60; i++) {
      assertThat(browser.get("break-the-end")).hasStatus(500);
      newBrowser().get("open");
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
            .header("Origin", ORIGIN)
            .header("Access-Control-Request-Method", "POST"));
  }

  private Answer login() {
    Answer login = browser.get("do-login");
    assertThat(login).hasBody("true");
    return login;
  }
}
