package io.github.cdilogin.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cdilogin.deployment.Accounts;
import java.io.File;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * One jar too many in an application. (One for two applications needs an EAR, which neither server
 * of the ITs deploys: {@code SharedLibraryTest}.)
 */
class LibraryCopiesIT {

  private static final File JAR = new File(System.getProperty("library.jar"));

  @Test
  @OnlyOn(value = Stack.PAYARA, because = "Tomcat reads web-fragment.xml before any library runs")
  void twoJarsInOneApplicationAreNamed() throws Exception {
    assertThat(FailedDeployment.logOf(withTwoJars()))
        .contains("CDI Login found a mistake in this application:")
        .containsPattern("LOGIN-032 \\S+cdi-login-0\\.[12]\\.0\\S* and \\S+cdi-login-0\\.[12]\\.0")
        .contains(": the library is in the application 2 times. Keep one of these jars.");
  }

  /** By the name of the library's web fragment. */
  @Test
  @OnlyOn(value = Stack.TOMCAT_OWB, because = "Payara accepts two web fragments of one name")
  void aServerThatComparesWebFragmentsNamesTheTwoJarsItself() throws Exception {
    assertThat(FailedDeployment.logOf(withTwoJars()))
        .containsPattern(
            "More than one fragment with the name \\[cdi_login\\].*"
                + "cdi-login-0\\.[12]\\.0\\.jar, \\S+cdi-login-0\\.[12]\\.0\\.jar");
  }

  private static WebArchive withTwoJars() {
    return ShrinkWrap.create(WebArchive.class, "twice.war")
        .addClass(Accounts.class)
        .addAsWebInfResource("it/beans.xml", "beans.xml")
        .addAsLibrary(JAR, "cdi-login-0.1.0.jar")
        .addAsLibrary(JAR, "cdi-login-0.2.0.jar");
  }
}
