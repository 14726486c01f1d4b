package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.cdilogin.it.app.Accounts;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;

/** Tests of an application with servlets, Faces pages and, where the server has REST, resources. */
abstract class GuardsTestBase extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    WebArchive war =
        LibraryWar.named("guards")
            .addPackage(Accounts.class.getPackage())
            .addAsWebInfResource("it/web.xml", "web.xml");
    for (String page :
        new String[] {"index", "secret", "title", "viewaction", "built", "login", "confirm"}) {
      war.addAsWebResource("it/" + page + ".xhtml", page + ".xhtml");
    }
    return Stack.PAYARA.isCurrent() ? war.addPackage("io.github.cdilogin.it.app.rest") : war;
  }

  @BeforeEach
  void resetCounters() {
    browser.get("counters");
  }

  Answer login(String user) {
    return browser.get("do-login?user=" + user);
  }

  String loginView() {
    return context() + "login.xhtml";
  }

  /** The login view, which leads back to a path of the application. */
  String loginViewFor(String path) {
    return loginView() + "?next=" + encoded(context() + path);
  }

  void assertNoUserIsLoadedAndNoGuardedCodeRuns() {
    assertThat(browser.get("counters")).hasBody("loads=0 shown=0");
  }

  Answer send(Browser client, String method, String path) {
    return client.send(
        HttpRequest.newBuilder(client.url(path)).method(method, BodyPublishers.noBody()));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
