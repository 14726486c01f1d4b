package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Accounts;
import java.io.File;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A plain servlet container with a CDI implementation, and neither Faces nor REST. */
@OnlyOn(value = Stack.TOMCAT_OWB, because = "Payara always has Faces")
class NoFacesIT extends ServerTestBase {

  /** A WAR that brings its own OpenWebBeans is deployed as it is. */
  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("nofaces")
        .addAsLibraries(jarsWithoutFaces())
        .addPackage(Accounts.class.getPackage());
  }

  private static File[] jarsWithoutFaces() {
    File[] all =
        Optional.ofNullable(new File(System.getProperty("tomcat.app.lib")).listFiles())
            .orElseThrow();
    return Stream.of(all)
        .filter(jar -> !jar.getName().startsWith("myfaces"))
        .filter(jar -> !jar.getName().startsWith("openwebbeans-jsf"))
        .filter(jar -> !jar.getName().startsWith("openwebbeans-el22"))
        .toArray(File[]::new);
  }

  @Test
  void facesIsReallyMissing() {
    assertThat(jarsWithoutFaces()).hasSizeGreaterThan(3);
    assertThat(browser.get("class?name=jakarta.faces.context.FacesContext")).hasBody("absent");
    assertThat(browser.get("class?name=jakarta.ws.rs.core.Response")).hasBody("absent");
  }

  @Test
  void guardsWork() {
    assertThat(browser.get("bean")).redirectsTo("/nofaces/login.xhtml?next=%2Fnofaces%2Fbean");

    assertThat(browser.get("do-login?user=ada")).hasBody("true ada");
    assertThat(browser.get("bean")).hasBody("the secret 42");
    assertThat(browser.get("guarded")).hasBody("guarded servlet");
    assertThat(browser.get("do-logout")).hasBody("true");
    assertThat(browser.get("bean")).hasStatus(302);
  }
}
