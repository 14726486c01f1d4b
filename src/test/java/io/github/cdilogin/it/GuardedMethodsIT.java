package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.it.guardedmethods.Pages;
import java.io.File;
import java.net.URL;
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
import org.junit.jupiter.params.provider.CsvSource;

/** Methods that a container calls, and whose guards work. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GuardedMethodsIT {

  @ArquillianResource URL url;
  private Browser browser;

  @Deployment(testable = false)
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "guardedmethods.war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addPackage(Pages.class.getPackage())
        .addClass(Accounts.class)
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }

  @BeforeEach
  void visit() {
    browser = new Browser(url);
  }

  @ParameterizedTest
  @CsvSource({
    "service, guarded",
    "inherited-service, guarded",
    "event, noted",
    "producer, produced"
  })
  void refusesAnAnonymousRequestAndServesAnAuthenticatedOne(String path, String text) {
    assertThat(browser.get(path).status()).isEqualTo(401);

    assertThat(browser.get("login").body()).isEqualTo("true");
    assertThat(browser.get(path).body()).isEqualTo(text);
  }

  @Test
  void requiresAFreshLoginOfAServiceMethod() {
    assertThat(browser.get("login?stale=true").body()).isEqualTo("true");

    assertThat(browser.get("service").status()).isEqualTo(200);
    assertThat(browser.get("inherited-service").status()).isEqualTo(401);
  }
}
