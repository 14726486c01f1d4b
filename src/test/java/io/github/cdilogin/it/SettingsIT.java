package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Accounts;
import java.io.File;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Settings of an installation, without a change of the code. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettingsIT {

  private static final String PAYARA = "payara-micro";

  @ArquillianResource URL url;

  @Deployment(testable = false)
  static WebArchive application() {
    return ShrinkWrap.create(WebArchive.class, "settings.war")
        .addAsLibrary(new File(System.getProperty("library.jar")), "cdi-login.jar")
        .addPackage(Accounts.class.getPackage())
        .addAsWebInfResource("it/beans.xml", "beans.xml")
        .setWebXML(
            WebXml.with("cdi-login.remember-cookie.name", "of_web_xml")
                .and("cdi-login.refresh-view", "/of-web-xml.xhtml")
                .asset())
        .addAsResource(
            new StringAsset(
                "cdi-login.refresh-view=/of-microprofile.xhtml\n"
                    + "cdi-login.remember-cookie.duration=P7D\n"),
            "META-INF/microprofile-config.properties");
  }

  @Test
  void aContextParameterCounts() {
    Browser browser = new Browser(url);
    browser.get("do-login?user=ada&remember=1");

    assertThat(browser.cookie("of_web_xml")).isPresent();
    assertThat(browser.cookie("remember_token")).isEmpty();
  }

  @Test
  @DisabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = "MicroProfile Config wins there")
  void aContextParameterWinsOverCode() {
    assertThat(whereFreshnessIsProved()).startsWith("/settings/of-web-xml.xhtml?next=");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = PAYARA,
      disabledReason = "Only Payara brings MicroProfile Config")
  void microProfileConfigOfTheApplicationWinsOverAll() {
    assertThat(whereFreshnessIsProved()).startsWith("/settings/of-microprofile.xhtml?next=");

    Answer login = new Browser(url).get("do-login?user=ada&remember=1");
    assertThat(login.headers("Set-Cookie"))
        .anyMatch(line -> line.startsWith("of_web_xml=") && line.contains("Max-Age=604800"));
  }

  private String whereFreshnessIsProved() {
    Browser browser = new Browser(url);
    browser.get("do-login?user=ada&remember=1");
    browser.cookies().remove("JSESSIONID");
    return browser.get("guarded-fresh").header("Location").orElseThrow();
  }
}
