package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Accounts;
import java.io.File;
import java.net.URL;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plain servlet container with a CDI implementation, and neither Faces nor REST. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@EnabledIfSystemProperty(
    named = "arquillian.launch",
    matches = "tomcat-owb",
    disabledReason = "Payara always has Faces")
class NoFacesIT {

  @ArquillianResource URL url;

  /** A WAR that brings its own OpenWebBeans is deployed as it is. */
  @Deployment(testable = false)
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "nofaces.war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addAsLibraries(jarsWithoutFaces())
        .addPackage(Accounts.class.getPackage())
        .addAsWebInfResource("it/beans.xml", "beans.xml");
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
    assertThat(new Browser(url).get("class?name=jakarta.faces.context.FacesContext").body())
        .isEqualTo("absent");
    assertThat(new Browser(url).get("class?name=jakarta.ws.rs.core.Response").body())
        .isEqualTo("absent");
  }

  @Test
  void guardsWork() {
    Browser browser = new Browser(url);

    Answer refused = browser.get("bean");
    assertThat(refused.status()).isEqualTo(302);
    assertThat(refused.header("Location")).hasValue("/nofaces/login.xhtml?next=%2Fnofaces%2Fbean");

    assertThat(browser.get("do-login?user=ada").body()).isEqualTo("true ada");
    assertThat(browser.get("bean").body()).isEqualTo("the secret 42");
    assertThat(browser.get("guarded").body()).isEqualTo("guarded servlet");
    assertThat(browser.get("do-logout").body()).isEqualTo("true");
    assertThat(browser.get("bean").status()).isEqualTo(302);
  }
}
