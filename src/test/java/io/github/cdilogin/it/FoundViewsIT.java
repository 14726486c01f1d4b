package io.github.cdilogin.it;

import static io.github.cdilogin.it.AnswerAssert.assertThat;

import io.github.cdilogin.it.app.Accounts;
import io.github.cdilogin.it.foundviews.Sections;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Login views that exist, wherever Faces or another servlet finds them, stop no deployment. */
class FoundViewsIT extends ServerTestBase {

  private static final String FORM = "it/foundviews/login.xhtml";

  @Deployment(testable = false)
  static WebArchive application() {
    return LibraryWar.named("found-views")
        .addClass(Accounts.class)
        .addPackage(Sections.class.getPackage())
        .addAsWebInfResource("it/paths/web.xml", "web.xml")
        .addAsWebInfResource(
            new StringAsset(
                """
                <faces-config xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0">
                  <application>
                    <resource-handler>io.github.cdilogin.it.foundviews.VirtualViews</resource-handler>
                  </application>
                </faces-config>
                """),
            "faces-config.xml")
        .addAsWebResource(FORM, "form.xhtml")
        .addAsLibrary(
            ShrinkWrap.create(JavaArchive.class, "pages.jar")
                .addAsResource(FORM, "META-INF/resources/in-a-jar.xhtml"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "suffix",
        "extension",
        "prefix",
        "extensionless",
        "jar",
        "java",
        "virtual",
        "filter"
      })
  void aViewIsFound(String section) {
    Answer refused = browser.get(section + "/page");

    assertThat(refused).hasStatus(302);
    assertThat(browser.follow(refused)).hasStatus(200).hasBodyContaining("log in here");
  }
}
