package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.tenants.Tenant;
import java.net.http.HttpRequest;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Path rules after the filters of the application, because its user loader needs one of them. */
class ProtectedPathsAfterFiltersIT extends ProtectedPathsContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return application("paths-late").addPackage(Tenant.class.getPackage());
  }

  @Test
  void aFilterAddsHeadersToARejectedRequest() {
    Answer refused =
        browser.with("Accept", "application/json").with("X-Tenant", "blue").get("app/file.txt");

    assertThat(refused).hasStatus(401).hasHeader("Access-Control-Allow-Origin", "https://blue");
  }

  @Test
  void aFilterSeesTheStatusOfARejectedRequest() {
    browser.get("app/file.txt");

    assertThat(browser.get("tenants")).hasBody("302");
  }

  @Test
  void aFilterAnswersThePreflightOfAProtectedPath() {
    HttpRequest.Builder preflight =
        HttpRequest.newBuilder(browser.url("app/servlet"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody());

    assertThat(browser.send(preflight))
        .hasHeader("Access-Control-Allow-Origin", "https://127.0.0.1");
  }

  /** A filter presents another path to the servlet, which is the one that is served. */
  @Test
  void aFilterThatRewritesThePathOpensNothing() {
    assertThat(browser.get("app/public/file.txt?rewritten=/app/file.txt"))
        .redirectsToView(context() + "login.xhtml");
    assertThat(browser.get("app/file.txt?rewritten=/app/public/file.txt"))
        .redirectsToView(context() + "login.xhtml");
    assertThat(browser.get("app/file.txt?forwarded=/app/public/file.txt")).hasStatus(200);
    assertThat(browser.get("app/public/file.txt?forwarded=/app/file.txt"))
        .redirectsToView(context() + "login.xhtml");
  }
}
