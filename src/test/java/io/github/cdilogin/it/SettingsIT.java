package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.it.app.Accounts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Settings of an installation, without a change of the code. */
class SettingsIT extends ServerTestBase {

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("settings")
        .addPackage(Accounts.class.getPackage())
        .addAsWebResource(LibraryWar.page("confirm"), "of-web-xml.xhtml")
        .addAsWebResource(LibraryWar.page("confirm"), "of-microprofile.xhtml")
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
    browser.get("do-login?user=ada&remember=1");

    assertThat(browser.cookie("of_web_xml")).isPresent();
    assertThat(browser.cookie("remember_token")).isEmpty();
  }

  @Test
  @OnlyOn(value = Stack.TOMCAT_OWB, because = "On Payara MicroProfile Config wins")
  void aContextParameterWinsOverCode() {
    assertThat(whereFreshnessIsProved()).startsWith("/settings/of-web-xml.xhtml?next=");
  }

  @Test
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat brings no MicroProfile Config")
  void microProfileConfigOfTheApplicationWinsOverAll() {
    assertThat(whereFreshnessIsProved()).startsWith("/settings/of-microprofile.xhtml?next=");

    Answer login = newBrowser().get("do-login?user=ada&remember=1");
    assertThat(login.headers("Set-Cookie"))
        .anyMatch(line -> line.startsWith("of_web_xml=") && line.contains("Max-Age=604800"));
  }

  private String whereFreshnessIsProved() {
    browser.get("do-login?user=ada&remember=1");
    browser.cookies().remove("JSESSIONID");
    return browser.get("guarded-fresh").header("Location").orElseThrow();
  }
}
