package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import io.github.cdilogin.it.ear.office.OfficeAccounts;
import io.github.cdilogin.it.ear.shop.ShopAccounts;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One jar too many in an application, and one too few in an EAR. */
class LibraryCopiesIT {

  private static final File JAR = new File(System.getProperty("library.jar"));

  @Test
  void twoJarsInOneApplicationAreNamed() throws Exception {
    WebArchive war =
        withoutLibrary("twice.war", Accounts.class)
            .addAsLibrary(JAR, "cdi-login-0.1.0.jar")
            .addAsLibrary(JAR, "cdi-login-0.2.0.jar");

    assertThat(FailedDeployment.logOf(war))
        .contains("CDI Login found a mistake in this application:")
        .containsPattern("LOGIN-032 \\S+cdi-login-0\\.[12]\\.0\\S* and \\S+cdi-login-0\\.[12]\\.0")
        .contains(": the library is in the application 2 times. Keep one of these jars.");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "arquillian.launch",
      matches = "payara-micro",
      disabledReason = "A servlet container deploys no EAR")
  void oneJarForTwoWebApplicationsIsNamed() throws Exception {
    EnterpriseArchive ear =
        ShrinkWrap.create(EnterpriseArchive.class, "shared.ear")
            .addAsLibrary(JAR, "cdi-login.jar")
            .addAsModule(withoutLibrary("shop.war", ShopAccounts.class))
            .addAsModule(withoutLibrary("office.war", OfficeAccounts.class));

    assertThat(FailedDeployment.logOf(ear))
        .contains(
            "LOGIN-030 bean io.github.cdilogin.it.ear.office.OfficeAccounts and bean"
                + " io.github.cdilogin.it.ear.shop.ShopAccounts: there are 2 of type UserLoader,"
                + " and they belong to different modules of one EAR, which share the library. ");
  }

  private static WebArchive withoutLibrary(String name, Class<?> accounts) {
    return ShrinkWrap.create(WebArchive.class, name)
        .addClass(accounts)
        .addAsWebInfResource("it/beans.xml", "beans.xml");
  }
}
