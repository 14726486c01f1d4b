package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Auth;
import io.github.cdilogin.it.tenants.Tenant;
import io.github.cdilogin.it.tenants.Tenants;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Path rules before the filters of the application, which is the default. */
class ProtectedPathsIT extends ProtectedPathsContract {

  @Deployment(testable = false)
  static WebArchive application() {
    return application("paths").addClasses(Auth.class, Tenant.class, Tenants.class);
  }

  @Test
  void aRejectedRequestReachesNoFilter() {
    browser.get("tenants");

    assertThat(browser.get("app/file.txt").header("Access-Control-Allow-Origin")).isEmpty();

    assertThat(browser.get("tenants")).hasBody("0");
  }

  @Test
  void aUserIsLoadedBeforeTheFilters() {
    browser.get("in?user=ada");
    browser.get("tenants");

    assertThat(browser.get("app/file.txt")).hasStatus(200);

    assertThat(browser.get("tenants")).hasBody("200");
  }
}
